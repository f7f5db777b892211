import { Act, Paragraph } from "../layout";
import type { Letterhead } from "../letterhead";

interface WasItYouProps extends Pick<Letterhead, "t"> {
  forgottenPasswordUrl: string;
}

/** The end of every notice: nothing to do if it was you, and what to do at once if it was not. */
export const WasItYou = ({ t, forgottenPasswordUrl }: WasItYouProps) => (
  <>
    <Paragraph>{t("mail.notice.you")}</Paragraph>
    <Paragraph>{t("mail.notice.notYou")}</Paragraph>
    <Act t={t} url={forgottenPasswordUrl}>
      {t("mail.passwordReset.button")}
    </Act>
  </>
);
