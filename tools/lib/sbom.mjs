// The bill of materials of dist/, in CycloneDX 1.5: what a browser loads that others wrote. The
// same sources give the same bytes, so it carries no date and no random serial number.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const read = (file) => readFileSync(path.join(root, file), 'utf8');

const pinned_hash = (name) =>
  new RegExp(`^${name} \\S+ \\S+ ([0-9a-f]{64})$`, 'm').exec(read('tools/lib/dependencies.sh'))[1];

const pinned_release = (name) =>
  new RegExp(`FetchContent_Declare\\(\\s*${name}[^)]*GIT_TAG \\w+ # ([\\w.]+)`).exec(
    read('cmake/dependencies.cmake'),
  )[1];

const font_package = '@expo-google-fonts/atkinson-hyperlegible-next';
const npm_version = (name) => JSON.parse(read('package.json')).devDependencies[name];
const font_version = () => npm_version(font_package);

// Each one's notice is in THIRD-PARTY-NOTICES.txt, under the name given here.
const components = (emscripten) => [
  {
    name: 'Dear ImGui',
    version: pinned_release('imgui'),
    licence: 'MIT',
    purl: `pkg:github/ocornut/imgui@v${pinned_release('imgui')}`,
    sha256: pinned_hash('imgui'),
  },
  {
    name: 'JSON for Modern C++',
    version: pinned_release('nlohmann_json'),
    licence: 'MIT',
    purl: `pkg:github/nlohmann/json@v${pinned_release('nlohmann_json')}`,
    sha256: pinned_hash('nlohmann_json'),
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
    version: font_version(),
    licence: 'OFL-1.1',
    purl: `pkg:npm/${font_package.replace('@', '%40')}@${font_version()}`,
  },
  {
    name: 'uqr',
    version: npm_version('uqr'),
    licence: 'MIT',
    purl: `pkg:npm/uqr@${npm_version('uqr')}`,
  },
];

const as_component = ({ name, version, licence, purl, sha256 }) => ({
  type: 'library',
  'bom-ref': purl,
  name,
  version,
  ...(sha256 ? { hashes: [{ alg: 'SHA-256', content: sha256 }] } : {}),
  licenses: [licence.includes(' ') ? { expression: licence } : { license: { id: licence } }],
  purl,
});

export const make_sbom = (emscripten, product_version) => {
  const parts = components(emscripten).map(as_component);
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
        version: product_version,
        licenses: [{ license: { id: 'MIT' } }],
      },
    },
    components: parts,
    dependencies: [{ ref: self, dependsOn: parts.map((part) => part['bom-ref']) }],
  };
};
