// The bill of materials of dist/, in CycloneDX 1.5: what a browser loads that others wrote. The
// same sources give the same bytes, so it carries no date and no random serial number.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const read = (file) => readFileSync(path.join(root, file), 'utf8');

/** What the pattern's first group finds in a file that must have it. */
const pinnedIn = (file, pattern) => {
  const found = new RegExp(pattern, 'm').exec(read(file));
  if (!found) throw new Error(`${file} has no ${pattern}`);
  return found[1];
};

const pinnedHash = (name) =>
  pinnedIn('tools/lib/dependencies.sh', `^${name} \\S+ \\S+ ([0-9a-f]{64})$`);

const pinnedRelease = (name) =>
  pinnedIn(
    'cmake/dependencies.cmake',
    `FetchContent_Declare\\(\\s*${name}[^)]*GIT_TAG \\w+ # ([\\w.]+)`,
  );

const fontPackage = '@expo-google-fonts/atkinson-hyperlegible-next';
const npmVersion = (name) => JSON.parse(read('package.json')).devDependencies[name];
const fontVersion = () => npmVersion(fontPackage);

// Each one's notice is in THIRD-PARTY-NOTICES.txt, under the name given here.
const components = (emscripten) => [
  {
    name: 'Dear ImGui',
    version: pinnedRelease('imgui'),
    licence: 'MIT',
    purl: `pkg:github/ocornut/imgui@v${pinnedRelease('imgui')}`,
    sha256: pinnedHash('imgui'),
  },
  {
    name: 'JSON for Modern C++',
    version: pinnedRelease('nlohmann_json'),
    licence: 'MIT',
    purl: `pkg:github/nlohmann/json@v${pinnedRelease('nlohmann_json')}`,
    sha256: pinnedHash('nlohmann_json'),
  },
  {
    name: "Emscripten's runtime",
    version: emscripten,
    licence: 'MIT',
    purl: `pkg:github/emscripten-core/emscripten@${emscripten}`,
  },
  {
    name: 'musl',
    version: `as in Emscripten ${emscripten}`,
    licence: 'MIT',
    purl: 'pkg:generic/musl',
  },
  {
    name: 'libc++',
    version: `as in Emscripten ${emscripten}`,
    licence: 'Apache-2.0 WITH LLVM-exception',
    purl: 'pkg:generic/llvm-libcxx',
  },
  {
    name: 'Atkinson Hyperlegible Next',
    version: fontVersion(),
    licence: 'OFL-1.1',
    purl: `pkg:npm/${fontPackage.replace('@', '%40')}@${fontVersion()}`,
  },
  {
    name: 'uqr',
    version: npmVersion('uqr'),
    licence: 'MIT',
    purl: `pkg:npm/uqr@${npmVersion('uqr')}`,
  },
];

/** @param {{name: string, version: string, licence: string, purl: string, sha256?: string}} part */
const asComponent = ({ name, version, licence, purl, sha256 }) => ({
  type: 'library',
  'bom-ref': purl,
  name,
  version,
  ...(sha256 ? { hashes: [{ alg: 'SHA-256', content: sha256 }] } : {}),
  licenses: [licence.includes(' ') ? { expression: licence } : { license: { id: licence } }],
  purl,
});

export const makeSbom = (emscripten, productVersion) => {
  const parts = components(emscripten).map(asComponent);
  const self = 'loadwise';
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': self,
        name: 'Loadwise',
        version: productVersion,
        licenses: [{ license: { id: 'MIT' } }],
      },
    },
    components: parts,
    dependencies: [{ ref: self, dependsOn: parts.map((part) => part['bom-ref']) }],
  };
};
