import { type ChangeEvent, type KeyboardEvent, type SubmitEvent, useEffect, useState } from "react";
import type { Suggestions } from "@/lib/people/search/suggestion";
import { routes } from "@/lib/routes";

const shortestSearch = 2;
/** Between two letters of a quick typist: one question a word, not one a letter. */
const pauseInMilliseconds = 90;

interface Answer extends Suggestions {
  /** What was asked; an answer to anything else than what stands in the box is not shown. */
  to: string;
}

const none: Answer = { to: "", suggestions: [], status: "" };

/** Nothing when the answer does not come, or is not ours (a session that ended): Enter still leads to the results. */
async function ask(to: string, signal: AbortSignal): Promise<Answer | undefined> {
  try {
    const response = await fetch(routes.staffSuggestions({ q: to }), { signal });
    const isOurs = response.ok && response.headers.get("content-type")?.includes("json");
    return isOurs ? { ...((await response.json()) as Suggestions), to } : undefined;
  } catch {
    return undefined;
  }
}

/** What the box says and does while somebody types. */
export function useSuggestions(initial: string) {
  const [typed, setTyped] = useState(initial);
  const [answer, setAnswer] = useState(none);
  const [chosen, setChosen] = useState(0);
  const [closed, setClosed] = useState(true);
  const wanted = typed.trim();
  const current = answer.to === wanted ? answer : none;
  const open = !closed && current.suggestions.length > 0;

  useEffect(() => {
    if (closed || wanted.length < shortestSearch) return;
    const stale = new AbortController();
    const timer = setTimeout(async () => {
      const found = await ask(wanted, stale.signal);
      if (found && !stale.signal.aborted) setAnswer(found);
    }, pauseInMilliseconds);
    return () => {
      clearTimeout(timer);
      stale.abort();
    };
  }, [wanted, closed]);

  const onKeyDown = (event: KeyboardEvent) => {
    const count = current.suggestions.length;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape" && open) {
      event.preventDefault();
      setClosed(true);
    } else if (step && count > 0) {
      event.preventDefault();
      if (open) setChosen((chosen + step + count) % count);
      else setClosed(false);
    }
  };

  return {
    typed,
    open,
    chosen,
    suggestions: current.suggestions,
    status: current.status,
    onKeyDown,
    onChange: (event: ChangeEvent<HTMLInputElement>) => {
      setTyped(event.target.value);
      setChosen(0);
      setClosed(false);
    },
    onFocus: () => setClosed(typed === initial),
    onBlur: () => setClosed(true),
    /** Enter opens the chosen line; without one the form goes to the page of results. */
    onSubmit: (event: SubmitEvent<HTMLFormElement>) => {
      const place = open ? current.suggestions[chosen] : undefined;
      if (!place) return;
      event.preventDefault();
      window.location.assign(place.href);
    },
  };
}
