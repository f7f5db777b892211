/** What a telephone dials when the number is pressed, however the school has written it. */
export const telephoneLink = (phone: string): string => `tel:${phone.replace(/[^+\d]/g, "")}`;
