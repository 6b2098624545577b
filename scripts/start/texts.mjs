/** What `npm start` prints about the seven profiles, in English and Dutch. */
export const TEXTS = {
  en: {
    groups: { carers: 'INFORMAL CARERS', bin: 'NEIGHBOURHOOD INFORMATION NETWORKS' },
    short: { carers: 'carers', bin: 'networks' },
    columns: ['profile', 'defining', 'variance', 'reliability', 'ideal r'],
    origins: {
      real: 'sorts real',
      constructed: 'sorts constructed',
      simulated: 'sorts simulated',
      model: 'sorts by a language model',
      null: 'origin of the sorts not stated',
    },
    defining: (n, all) => `${n} of ${all} sorts define a factor`,
    andMore: (n) => `and ${n} more`,
    none: (ids) => `no significant loading: ${ids}`,
    confounded: (ids) => `confounded: ${ids}`,
    unflagged: (ids) => `unflagged: ${ids}`,
    legend: 'ideal r  agreement of the computed array with the constructed one: a check of the method, never a result.',
    otherSide: (n) =>
      n === 1
        ? '(1 −) one sort defines the factor from the other side.'
        : '(n −) n sorts define the factor from the other side.',
    namesConstructed: '° name constructed; the four other names follow the published summary (Ghent University, 2013).',
    thread: (list) => `! Hangs by a thread (margin < .05): ${list}`,
    noEvidence: '! No evidence about carers or members: made to demonstrate, teach and test.',
    next: [
      ['Read', 'build/html/index.html'],
      ['Lab', 'npm run lab'],
      ['Your own', 'npm start -- your-study.csv --factors 3'],
    ],
  },
  nl: {
    groups: { carers: 'MANTELZORGERS', bin: 'BUURTINFORMATIENETWERKEN' },
    short: { carers: 'mantelzorgers', bin: 'netwerken' },
    columns: ['profiel', 'bepalend', 'variantie', 'betrouwb.', 'ideaal r'],
    origins: {
      real: 'sorteringen echt',
      constructed: 'sorteringen geconstrueerd',
      simulated: 'sorteringen gesimuleerd',
      model: 'sorteringen van een taalmodel',
      null: 'herkomst van de sorteringen niet vermeld',
    },
    defining: (n, all) => `${n} van ${all} sorteringen bepalen een factor`,
    andMore: (n) => `en nog ${n}`,
    none: (ids) => `geen significante lading: ${ids}`,
    confounded: (ids) => `op meer dan één factor: ${ids}`,
    unflagged: (ids) => `niet gevlagd: ${ids}`,
    legend:
      'ideaal r  overeenkomst van de berekende rangschikking met de geconstrueerde: een toets van de methode, nooit een uitkomst.',
    otherSide: (n) =>
      n === 1
        ? '(1 −) één sortering bepaalt de factor vanaf de andere kant.'
        : '(n −) n sorteringen bepalen de factor vanaf de andere kant.',
    namesConstructed: '° naam geconstrueerd; de vier andere namen volgen de gepubliceerde samenvatting (UGent, 2013).',
    thread: (list) => `! Hangt aan een draad (marge < 0,05): ${list}`,
    noEvidence: '! Geen bewijs over mantelzorgers of leden: gemaakt om te tonen, te leren en te toetsen.',
    next: [
      ['Lezen', 'build/html/index.html'],
      ['Lab', 'npm run lab'],
      ['Eigen', 'npm start -- uw-studie.csv --factors 3'],
    ],
  },
};
