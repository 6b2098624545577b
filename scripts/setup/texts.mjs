/** What set-up says, in English and Dutch. */
export const TEXTS = {
  en: {
    npm: 'npm packages',
    npmDoing: 'installing npm packages',
    venv: '.venv with JupyterLab',
    venvDoing: 'making .venv and installing JupyterLab',
    compile: 'compiled',
    compileDoing: 'compiling the library and the extension',
    extension: 'extension',
    extensionDoing: 'building the extension for JupyterLab',
    wheel: 'wheel',
    wheelDoing: 'building the wheel of kernel and library',
    browser: 'browser',
    browserDoing: 'no Chrome or Chromium found: getting one',
    nothingToDo: 'nothing to do',
    notebooksDoing: (n) => `executing ${n} notebooks`,
    notebooks: (n) => `${n} notebooks executed and checked`,
    notebooksDiffer:
      'If a change was meant, "npm run notebooks -- --update" writes the new outputs into the notebooks.',
    noNpm: 'npm was not found beside Node: install Node from nodejs.org, which brings npm.',
    noPython:
      'Python 3.10 or newer was not found (tried python3, python and py): install it from python.org or your package manager.',
    oldPython: (found) =>
      `This needs Python 3.10 or newer, and only Python ${found} was found: install a newer one from python.org or your package manager.`,
    noVenv: (version) =>
      `Python ${version} has no working venv module: on Debian and Ubuntu "apt-get install python3-venv" adds it.`,
    failed: (what, output) => `${what} failed:\n${output}`,
    noBrowser:
      'No Chrome or Chromium was found and none could be fetched: install one (Debian: "apt-get install chromium"; elsewhere: "npx playwright install chromium" or google.com/chrome), or name it in the variable CHROME.',
  },
  nl: {
    npm: 'npm-pakketten',
    npmDoing: 'npm-pakketten installeren',
    venv: '.venv met JupyterLab',
    venvDoing: '.venv maken en JupyterLab installeren',
    compile: 'gecompileerd',
    compileDoing: 'bibliotheek en extensie compileren',
    extension: 'extensie',
    extensionDoing: 'de extensie voor JupyterLab bouwen',
    wheel: 'wheel',
    wheelDoing: 'de wheel met kernel en bibliotheek bouwen',
    browser: 'browser',
    browserDoing: 'geen Chrome of Chromium gevonden: er een ophalen',
    nothingToDo: 'niets te doen',
    notebooksDoing: (n) => `${n} notebooks uitvoeren`,
    notebooks: (n) => `${n} notebooks uitgevoerd en nagekeken`,
    notebooksDiffer:
      'Was een verandering de bedoeling, dan schrijft "npm run notebooks -- --update" de nieuwe uitvoer in de notebooks.',
    noNpm: 'npm is niet gevonden naast Node: installeer Node van nodejs.org, dat npm meebrengt.',
    noPython:
      'Python 3.10 of nieuwer is niet gevonden (gezocht: python3, python en py): installeer het van python.org of met uw pakketbeheer.',
    oldPython: (found) =>
      `Dit vraagt Python 3.10 of nieuwer, en alleen Python ${found} is gevonden: installeer een nieuwere van python.org of met uw pakketbeheer.`,
    noVenv: (version) =>
      `Python ${version} heeft geen werkende module venv: op Debian en Ubuntu voegt "apt-get install python3-venv" die toe.`,
    failed: (what, output) => `${what} is mislukt:\n${output}`,
    noBrowser:
      'Er is geen Chrome of Chromium gevonden en er kon er geen worden opgehaald: installeer er een (Debian: "apt-get install chromium"; elders: "npx playwright install chromium" of google.com/chrome), of noem hem in de variabele CHROME.',
  },
};
