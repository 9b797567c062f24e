/** The date on the person's own calendar, as `YYYY-MM-DD`. The engine reads no clock. */
export function today({ now }) {
  const day = now();
  const two = (number) => String(number).padStart(2, "0");
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
