/** Words, each with the space after it. */
export function splitWords(text: string): string[] {
  const words: string[] = [];
  let start = 0;
  for (let end = text.indexOf(' '); end !== -1; end = text.indexOf(' ', start)) {
    words.push(text.slice(start, end + 1));
    start = end + 1;
  }
  if (start < text.length) words.push(text.slice(start));
  return words;
}
