// What the pages of plain text have in common: text that stays text, and names by language.

const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const safe = (text) => String(text).replace(/[&<>"]/g, (letter) => escapes[letter]);

export const paragraph = (text) => (text ? `<p>${safe(text)}</p>` : '');

export const list = (texts = [], tag = 'ul') =>
  texts.length > 0
    ? `<${tag}>${texts.map((text) => `<li>${safe(text)}</li>`).join('\n')}</${tag}>`
    : '';

/** As src/app/words/signs.h: what a question asks first, and each sign that it asks for. */
export const signsIn = (question) => {
  const [, lead, signs] = /^(.*?\?) (.*\. .*[^?])$/s.exec(question) ?? [];
  return lead ? { lead, signs: signs.split(/(?<=\.) /) } : { lead: question, signs: [] };
};

export const questionPart = (question) => {
  const { lead, signs } = signsIn(question);
  return `${safe(lead)}${list(signs)}`;
};

/**
 * The first language has the plain name: it is what opens where none can be asked for.
 * @param {string} tag
 * @param {{tag: string}[]} languages
 */
export const endingOf = (tag, [first]) => (tag === first.tag ? '.html' : `.${tag}.html`);

/** Links to the same page in the other languages; `fileOf` says its name in one. */
export const languagesPart = (label, tag, languages, fileOf) =>
  `<nav aria-label="${safe(label)}">${languages
    .filter((each) => each.tag !== tag)
    .map(
      (each) =>
        `<a href="${fileOf(each.tag)}" lang="${each.tag}" ` +
        `hreflang="${each.tag}">${safe(each.name)}</a>`,
    )
    .join('\n')}</nav>`;

/** A page's beginning, up to what only it has in its head. */
export const pageHead = ({ tag, title, description, policy }) => `<!doctype html>
<html lang="${safe(tag)}">
<head>
<meta charset="utf-8">
<title>${safe(title)} – Loadwise</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${safe(description)}">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<link rel="icon" href="icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="style.css">
<link rel="stylesheet" href="programme.css">`;
