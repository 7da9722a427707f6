// What a file plainly is that is not ours: named, so that the person sees which one they took.
// Loaded when a file is opened.

/**
 * A letter a byte; of wide letters, the byte that tells.
 * @param {Uint8Array} bytes
 */
const beginning = (bytes) =>
  String.fromCharCode(...bytes.subarray(0, 1024)).replace(/^(\xff\xfe|\xfe\xff|\xef\xbb\xbf)/, '');

const beforePage = '^\\s*(<\\?xml[^>]*>\\s*)?(<!--.*?-->\\s*)*';
const partsOfPages =
  '!doctype\\s+html|html|head|body|title|meta|link|script|style|div|p|span|table|iframe|center|h1';

/**
 * By what stands at its beginning.
 * @type {[string, RegExp][]}
 */
const signs = [
  ['picture', /^(\x89PNG|\xff\xd8\xff|GIF8|BM....\0\0|II\*\0|MM\0\*|RIFF....WEBP|8BPS|\xff\x0a)/s],
  ['picture', /^....ftyp(heic|heix|hevc|mif1|msf1|avif)/s],
  ['picture', /^\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*|<!doctype svg[^>]*>\s*)*<svg\b/is],
  [
    'recording',
    /^(....(ftyp|moov)|ID3|\xff[\xf2\xf3\xfb]|OggS|fLaC|RIFF....(WAVE|AVI )|\x1aE\xdf\xa3)/s,
  ],
  ['pdf', /^\s*%PDF-/],
  ['document', /^\s*(\{\\rtf|\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1|%!PS)/],
  ['calendar', /^\s*BEGIN:VCALENDAR/i],
  ['contact', /^\s*BEGIN:VCARD/i],
  ['shortcut', /^\s*(\[InternetShortcut\]|\[Desktop Entry\]|\{"url":\s*"https:\/\/docs\.google)/i],
  ['program', /^(MZ|\x7fELF|SQLite format 3\0|\xca\xfe\xba\xbe|[\xce\xcf]\xfa\xed\xfe)/],
  ['mail', /^(from|received|return-path|mime-version|date|subject): .*\r?\n(\S[\w-]*: |[ \t])/i],
  ['web-page', new RegExp(`${beforePage}<(${partsOfPages})\\b`, 'is')],
  ['web-page', /^bplist00[^]*WebMainResource/],
];

/**
 * By its name: archives of an office program, and what says nothing of itself.
 * @type {[string, RegExp][]}
 */
const endings = [
  ['half', /\.(crdownload|part|partial|download|opdownload)$/i],
  ['shortcut', /\.(url|webloc|lnk|desktop|icloud|gdoc|gsheet)$/i],
  ['mail', /\.(eml|emlx|msg|mbox)$/i],
  ['web-page', /\.(html?|mht|mhtml|webarchive)$/i],
  ['document', /\.(docx?|odt|pages|rtf)$/i],
  ['table', /\.(xlsx?|ods|numbers|csv|tsv)$/i],
  ['pdf', /\.pdf$/i],
  ['picture', /\.(png|jpe?g|heic|webp|gif|svg|tiff?|bmp)$/i],
  ['recording', /\.(mp3|m4a|wav|ogg|mp4|mov|webm|avi|3gp)$/i],
  ['calendar', /\.ics$/i],
];

/** A page or a mail that another program keeps as a document has its name. */
const namedFirst = /\.(msg|webarchive|icloud|webloc)$/i;

/** Rows with as many commas as the first, or as many semicolons. @param {string} start */
function isTable(start) {
  const rows = start.split(/\r?\n/).slice(0, -1).slice(0, 4);
  return (
    rows.length > 1 &&
    [',', ';', '\t'].some((separator) => {
      const counts = rows.map((row) => row.split(separator).length);
      return counts[0] > 1 && counts.every((count) => count === counts[0]);
    })
  );
}

/**
 * A byte order mark, and nothing behind it.
 * @param {Uint8Array} bytes
 */
const isMark = (bytes) => bytes.length < 4 && beginning(bytes) === '';

/**
 * What it is; nothing where it may be one of ours that was damaged.
 * @param {Uint8Array} bytes
 * @param {string} name
 * @param {boolean} isPacked something in it could not be unpacked
 * @returns {string | undefined}
 */
export function foreignKind(bytes, name, isPacked) {
  if (
    bytes.every((byte) => byte === 0 || byte === 0x20 || (byte >= 9 && byte <= 13)) ||
    isMark(bytes)
  )
    return 'empty';
  const start = beginning(bytes);
  const narrow = start.replace(/\0/g, '');
  const isObject = /^\s*[{[]/.test(narrow) && !/^\s*\{\\rtf/.test(narrow);
  const byName = endings.find(([, ending]) => ending.test(name))?.[0];
  if (byName && namedFirst.test(name)) return byName;
  const bySign = signs.find(([, sign]) => sign.test(start) || sign.test(narrow))?.[0];
  if (bySign) return bySign;
  if (byName && !isObject) return byName;
  if (isPacked) return 'packed';
  if (/^PK[\x03\x05]/.test(start)) return 'archive';
  if (byName === 'half') return byName;
  if (isObject) return undefined;
  if (isTable(narrow)) return 'table';
  return /[\0-\x08]/.test(start) ? 'program' : undefined;
}
