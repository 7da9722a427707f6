// Which files of dist/ a first visit loads. The others lie beside the app, for people, hosts and
// other pages.
const beside_the_app = new Set([
  'LICENSE.txt',
  'THIRD-PARTY-NOTICES.txt',
  'sbom.cdx.json',
  '_headers',
  'embed.js',
]);

export const is_first_visit = (file) => !beside_the_app.has(file) && !/^icons\/.*\.png$/.test(file);
