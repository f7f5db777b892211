/** One property of a component: its value with the escapes undone, and its parameters. */
export interface CalendarProperty {
  name: string;
  parameters: string;
  value: string;
}

/**
 * Reads a calendar as RFC 5545 says, apart from whatever wrote it: each line ends with CR LF and has 75 octets at
 * most, components are closed in order, and the properties of a calendar come before its events.
 */
export function readCalendar(text: string) {
  if (!text.endsWith("END:VCALENDAR") && !text.endsWith("END:VCALENDAR\r\n"))
    throw new Error("It has no end.");
  const lines = text.replace(/\r\n$/, "").split("\r\n");
  for (const line of lines) checkLine(line);
  const unfolded = lines
    .join("\r\n")
    .replaceAll(/\r\n[ \t]/g, "")
    .split("\r\n")
    .map(readProperty);
  return group(unfolded);
}

function checkLine(line: string): void {
  if (/[\r\n]/.test(line)) throw new Error(`A line ends without CR LF: ${line}`);
  if (Buffer.byteLength(line) > 75) throw new Error(`A line has more than 75 octets: ${line}`);
}

function readProperty(line: string): CalendarProperty {
  const found = /^([A-Z-]+)((?:;[A-Z-]+=[^:;]+)*):(.*)$/s.exec(line);
  if (!found) throw new Error(`No property: ${line}`);
  const [, name = "", parameters = "", value = ""] = found;
  return { name, parameters, value };
}

const unescapeText = (value: string) =>
  value.replaceAll(/\\([nN,;\\])/g, (_, letter: string) => (/n/i.test(letter) ? "\n" : letter));

function group(properties: CalendarProperty[]) {
  const [head, events, open] = [new Map<string, string>(), [] as Map<string, string>[], [] as string[]];
  for (const { name, parameters, value } of properties) {
    if (name === "BEGIN") {
      open.push(value);
      if (value === "VEVENT") events.push(new Map());
    } else if (name === "END") {
      if (open.pop() !== value) throw new Error(`${value} is closed out of order.`);
    } else {
      const target = open.at(-1) === "VEVENT" ? events.at(-1) : head;
      if (target === head && events.length > 0) throw new Error(`${name} comes after the events.`);
      if (target?.has(name)) throw new Error(`${name} stands twice.`);
      target?.set(name, `${parameters}${parameters ? ":" : ""}${unescapeText(value)}`);
    }
  }
  return { head, events };
}
