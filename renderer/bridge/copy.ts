/** Browsers hide the clipboard from pages over plain HTTP; the old way still works there. */
export async function copy(text: string): Promise<void> {
  if (isSecureContext) return navigator.clipboard.writeText(text);
  const field = document.createElement('textarea');
  field.value = text;
  document.body.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  if (!done) throw { code: 'not-copied', message: 'the browser did not let this be copied', hint: null, culprit: null };
}
