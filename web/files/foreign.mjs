// What a file plainly is that is not ours: named, so that the person sees which one they took.
// Loaded when a file is opened.

/** A letter a byte. @param {Uint8Array} bytes */
const beginning = (bytes) => String.fromCharCode(...bytes.subarray(0, 512));

/**
 * By what stands at its beginning.
 * @type {[string, RegExp][]}
 */
const signs = [
  ['picture', /^(\x89PNG|\xff\xd8\xff|GIF8|BM....\0\0|II\*\0|MM\0\*|RIFF....WEBP)/s],
  ['picture', /^....ftyp(heic|heix|mif1|avif)/s],
  ['picture', /^\s*(<\?xml[^>]*>\s*)?<svg\b/i],
  ['pdf', /^\s*%PDF-/],
  ['document', /^\{\\rtf/],
  ['calendar', /^(\xef\xbb\xbf)?\s*BEGIN:VCALENDAR/i],
  ['web-page', /^(\xef\xbb\xbf)?\s*(<!--.*?-->\s*)*<(!doctype\s+html|html|head|body)\b/is],
];

/**
 * By its name: archives of an office program, and plain text that says nothing of itself.
 * @type {[string, RegExp][]}
 */
const endings = [
  ['document', /\.(docx?|odt|pages|rtf)$/i],
  ['table', /\.(xlsx?|ods|numbers|csv|tsv)$/i],
  ['pdf', /\.pdf$/i],
  ['picture', /\.(png|jpe?g|heic|webp|gif|svg|tiff?|bmp)$/i],
  ['calendar', /\.ics$/i],
];

/**
 * What it is; nothing where it may be one of ours that was damaged.
 * @param {Uint8Array} bytes
 * @param {string} name
 * @returns {string | undefined}
 */
export function foreignKind(bytes, name) {
  const start = beginning(bytes);
  const [kind] =
    signs.find(([, sign]) => sign.test(start)) ??
    (/^\s*\{/.test(start) ? undefined : endings.find(([, ending]) => ending.test(name))) ??
    [];
  return kind ?? (/^PK\x03\x04/.test(start) ? 'archive' : undefined);
}
