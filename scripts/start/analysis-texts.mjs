/** What the text of an analysis says, in English and Dutch. */
export const ANALYSIS_TEXTS = {
  en: {
    size: (statements, sorts) => `${statements} statements, ${sorts} sorts`,
    forced: (grid) => `forced grid ${grid}`,
    unforced: (grid) => `unforced; arrays on the grid ${grid}`,
    method: { pca: 'principal components', centroid: 'centroid' },
    correlation: { pearson: 'Pearson', spearman: 'Spearman', kendall: 'Kendall' },
    factors: 'FACTORS',
    columns: ['defining', 'variance', 'reliability', 'distinguishing'],
    loadings: 'LOADINGS',
    loadingsLegend: '> defines the factor, < defines it from the other side; h² communality',
    statements: 'STATEMENTS',
    statementsLegend:
      'place in the array and z; * differs from every other factor at .05, ** .01, *** .001, 6* .000001; = no difference between any factors found at .05',
    notScored: 'no sort defines it: not scored',
    found: 'FOUND',
    severity: { error: 'error', warning: 'warning', note: 'note' },
  },
  nl: {
    size: (statements, sorts) => `${statements} stellingen, ${sorts} sorteringen`,
    forced: (grid) => `vast rooster ${grid}`,
    unforced: (grid) => `vrij; rangschikkingen op het rooster ${grid}`,
    method: { pca: 'hoofdcomponenten', centroid: 'centroïde' },
    correlation: { pearson: 'Pearson', spearman: 'Spearman', kendall: 'Kendall' },
    factors: 'FACTOREN',
    columns: ['bepalend', 'variantie', 'betrouwb.', 'onderscheidend'],
    loadings: 'LADINGEN',
    loadingsLegend: '> bepaalt de factor, < bepaalt hem vanaf de andere kant; h² communaliteit',
    statements: 'STELLINGEN',
    statementsLegend:
      'plaats in de rangschikking en z; * verschilt van elke andere factor op 0,05, ** 0,01, *** 0,001, 6* 0,000001; = geen verschil tussen factoren gevonden op 0,05',
    notScored: 'geen sortering bepaalt hem: geen scores',
    found: 'GEVONDEN',
    severity: { error: 'fout', warning: 'let op', note: 'opmerking' },
  },
};
