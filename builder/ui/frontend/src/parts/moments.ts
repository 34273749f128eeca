/* Moments as a person reads them: 14:05, 29 Nov 2026. English as all words here, in the person's own time zone. */

const at = (options: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat("en-GB", options);
  return (secondsSince1970: number): string => format.format(new Date(1000 * secondsSince1970));
};

export const day = at({ day: "numeric", month: "short", year: "numeric" });
const time = at({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

/** The time of a day is enough where that day is today. */
export const timeOrDay = (secondsSince1970: number, now = Date.now() / 1000): string =>
  day(secondsSince1970) === day(now) ? time(secondsSince1970) : day(secondsSince1970);

export const moment = (secondsSince1970: number): string => `${day(secondsSince1970)}, ${time(secondsSince1970)}`;
