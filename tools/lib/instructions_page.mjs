// The instructions for use as a page of plain text, in each language, and as a document.
import {
  endingOf,
  languagesPart,
  list,
  pageHead,
  paragraph,
  questionPart,
  safe,
  signsIn,
} from './page_parts.mjs';

const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export const instructionsFile = (tag, languages) => `instructions${endingOf(tag, languages)}`;

// What is done one after the other.
const isInOrder = (id) => id === 'start';

const programmesPart = ({ programmes }) =>
  `<dl>${programmes
    .map(
      ({ title, intendedFor, notFor }) =>
        `<dt>${safe(title)}</dt>\n<dd>${safe(intendedFor)}</dd>\n<dd>${safe(notFor)}</dd>`,
    )
    .join('\n')}</dl>`;

const signsPart = ({ signs }) =>
  signs
    .map(
      (group) =>
        `<h3>${safe(group.title)}</h3>\n<dl>${group.signs
          .map(
            ({ question, whatToDo }) =>
              `<dt>${questionPart(question)}</dt>\n<dd>${safe(whatToDo)}</dd>`,
          )
          .join('\n')}</dl>`,
    )
    .join('\n');

const toReadPart = ({ programmes }, files) =>
  `<ul>${programmes
    .map(({ link }, index) => `<li><a href="${files[index]}">${safe(link)}</a></li>`)
    .join('\n')}</ul>`;

const partOf = (instructions, { id, title, words, points }, files) =>
  [
    `<h2 id="${id}">${safe(title)}</h2>`,
    ...words.map(paragraph),
    list(points, isInOrder(id) ? 'ol' : 'ul'),
    id === 'who' ? programmesPart(instructions) : '',
    id === 'signs' ? signsPart(instructions) : '',
    id === 'trouble' ? toReadPart(instructions, files) : '',
  ].join('\n');

/**
 * The page in the language `tag`; `files` are the programmes' pages, in their order.
 */
export const makeInstructionsPage = (instructions, { tag, text, languages, files }) => {
  const { title, lead, contents, version, parts } = instructions;
  const fileOf = (other) => instructionsFile(other, languages);
  return `${pageHead({ tag, title, description: lead, policy })}
</head>
<body>
<main class="programme-text">
<p class="loading-name">Loadwise</p>
${languagesPart(text('static.languages'), tag, languages, fileOf)}
<h1>${safe(title)}</h1>
${paragraph(lead)}
<p><a href="./">${safe(text('static.lost_way'))}</a></p>
<nav class="contents" aria-label="${safe(contents)}">
<ul>${parts.map((each) => `<li><a href="#${each.id}">${safe(each.title)}</a></li>`).join('\n')}</ul>
</nav>
${parts.map((each) => partOf(instructions, each, files)).join('\n')}
<p>${safe(version)}</p>
</main>
</body>
</html>
`;
};

const markdownSigns = ({ signs }) =>
  signs
    .map(
      (group) =>
        `### ${group.title}\n\n${group.signs
          .map(({ question, whatToDo }) => {
            const { lead, signs: lines } = signsIn(question);
            return `- ${[`**${lead}**`, ...lines].join(' ')}\n  - ${whatToDo}`;
          })
          .join('\n')}`,
    )
    .join('\n\n');

const markdownPart = (instructions, { id, title, words, points }) =>
  [
    `## ${title}`,
    ...words,
    points.map((each, index) => `${isInOrder(id) ? `${index + 1}.` : '-'} ${each}`).join('\n'),
    id === 'who'
      ? instructions.programmes
          .map((each) => `- **${each.title}**: ${each.intendedFor} ${each.notFor}`)
          .join('\n')
      : '',
    id === 'signs' ? markdownSigns(instructions) : '',
  ]
    .filter(Boolean)
    .join('\n\n');

/** The same as a document for those who read the repository. */
export const makeInstructionsDocument = (instructions) => `# ${instructions.title}

${instructions.lead}

Made by \`tools/docs\` of \`assets/locales/static\` and the shipped programmes: change those.
Patients read it at \`instructions.html\` beside the app, in every language. Instructions for
clinicians are [handing-out.md](handing-out.md), those for hosts [hosting.md](hosting.md).

${instructions.parts.map((each) => markdownPart(instructions, each)).join('\n\n')}

${instructions.version}
`;
