// The page for an address that is not there, in all languages: none can be asked for on it.

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * @param {{tag: string, text: (key: string) => string}[]} languages
 */
export const makeLostPage = (languages) => `<!doctype html>
<html lang="${languages[0].tag}">
<head>
<meta charset="utf-8">
<title>Loadwise</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<link rel="icon" href="icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="style.css">
<link rel="stylesheet" href="programme.css">
<script src="way_in.js"></script>
</head>
<body>
<main class="programme-text">
<p class="loading-name">Loadwise</p>
${languages
  .map(
    ({ tag, text }, at) => `<section lang="${tag}">
<h${at === 0 ? 1 : 2}>${text('static.lost')}</h${at === 0 ? 1 : 2}>
<p>${text('static.lost_help')}</p>
<p><a href="./">${text('static.lost_way')}</a></p>
</section>`,
  )
  .join('\n')}
</main>
</body>
</html>
`;

/**
 * What the app's page says where none of its scripts comes.
 * @param {{tag: string, text: (key: string) => string}[]} languages
 */
export const stuckWords = (languages) =>
  languages.map(({ tag, text }) => `<span lang="${tag}">${text('static.stuck')}</span>`).join(' ');
