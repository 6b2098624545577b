/** What `npm start` says about how it is called. */
export const USAGE = {
  en: {
    help: `npm start                           sets up, executes the notebooks, prints the seven profiles
npm start -- FILE --factors 3       the same chain on your own study (.qstudy.json, .csv, PQMethod .dat)

  --factors N        how many factors to keep
  --method           pca (default) or centroid; --preset pqmethod (default) or r-qmethod
  --rotation         varimax (default) or none
  --correlation      pearson (default), spearman or kendall
  --level            .05 (default), .01 or .001: when a loading counts as significant
  --statements FILE  texts of the statements for a table that has only their ids
  --language         en or nl; that of your terminal where absent`,
    unknownOption: (option, all) =>
      `there is no option ${option}; there are ${Object.keys(all)
        .map((each) => `--${each}`)
        .join(', ')}.`,
    notAChoice: (option, value, choices) => `--${option} cannot be "${value}"; it is one of ${choices.join(', ')}.`,
    noFile: (option) => `--${option} goes with a file, as in npm start -- your-study.csv --factors 3.`,
    twoFiles: (files) => `one file at a time, and ${files.length} were given: ${files.join(', ')}.`,
    missingFile: (file) => `there is no file ${file}.`,
    notACount: (value) => `--factors cannot be "${value}"; it is a whole number of 1 or more.`,
    noFactors: (file) => `say how many factors to keep, as in npm start -- ${file} --factors 3.`,
  },
  nl: {
    help: `npm start                           zet alles klaar, voert de notebooks uit, toont de zeven profielen
npm start -- BESTAND --factors 3    dezelfde keten op uw eigen studie (.qstudy.json, .csv, PQMethod .dat)

  --factors N           hoeveel factoren behouden worden
  --method              pca (standaard) of centroid; --preset pqmethod (standaard) of r-qmethod
  --rotation            varimax (standaard) of none
  --correlation         pearson (standaard), spearman of kendall
  --level               .05 (standaard), .01 of .001: wanneer een lading als significant telt
  --statements BESTAND  teksten van de stellingen, bij een tabel die alleen hun id's heeft
  --language            en of nl; die van uw terminal als ze niet gegeven is`,
    unknownOption: (option, all) =>
      `er is geen optie ${option}; er zijn ${Object.keys(all)
        .map((each) => `--${each}`)
        .join(', ')}.`,
    notAChoice: (option, value, choices) => `--${option} kan niet "${value}" zijn; kies uit ${choices.join(', ')}.`,
    noFile: (option) => `--${option} hoort bij een bestand, zoals in npm start -- uw-studie.csv --factors 3.`,
    twoFiles: (files) => `één bestand per keer, en er zijn er ${files.length} gegeven: ${files.join(', ')}.`,
    missingFile: (file) => `er is geen bestand ${file}.`,
    notACount: (value) => `--factors kan niet "${value}" zijn; het is een geheel getal van 1 of meer.`,
    noFactors: (file) => `zeg hoeveel factoren behouden worden, zoals in npm start -- ${file} --factors 3.`,
  },
};
