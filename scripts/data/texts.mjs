/** What the two reconstructed study files say about themselves. Where the published summary gives nothing, the text says "constructed". */

const SUMMARY =
  'Tom Verhaeghe and Lara Devos, Waarom coproduceren mensen? Een zoektocht naar motieven binnen twee cases: mantelzorg en buurtinformatienetwerken, Universiteit Gent, 2013 (summary in the Flemish thesis bank, Scriptiebank)';

/** Provenance of the parts that were made by hand. */
export const CONSTRUCTED = {
  statement: {
    origin: 'constructed',
    note: {
      nl: 'Stelling geconstrueerd voor dit project; geen stelling uit de scriptie.',
      en: 'Statement constructed for this project; not a statement of the thesis.',
    },
  },
  array: {
    origin: 'constructed',
    note: {
      nl: 'Ideale rangschikking geconstrueerd voor dit project; niet de factorrangschikking uit de scriptie.',
      en: 'Ideal array constructed for this project; not the factor array of the thesis.',
    },
  },
  summarisedProfile: {
    origin: 'constructed',
    note: {
      nl: 'Naam en beschrijving volgen de gepubliceerde samenvatting (UGent, 2013; de Nederlandse naam is van ons); sorteringen gesimuleerd, stellingen, rooster en rangschikkingen geconstrueerd.',
      en: 'Name and description follow the published summary (Ghent University, 2013; the Dutch name is ours); sorts simulated, statements, grid and arrays constructed.',
    },
    source: SUMMARY,
  },
  profile: {
    origin: 'constructed',
    note: {
      nl: 'Naam, beschrijving en rangschikking geconstrueerd: de gepubliceerde samenvatting noemt de drie profielen van de netwerken niet; sorteringen gesimuleerd.',
      en: 'Name, description and array constructed: the published summary does not name the three network profiles; sorts simulated.',
    },
  },
};

const PARTS = {
  distribution: {
    origin: 'constructed',
    note: {
      nl: 'Waarden en plaatsen van het rooster zijn geconstrueerd.',
      en: 'The grid’s values and places are constructed.',
    },
  },
  poles: {
    origin: 'constructed',
    note: {
      nl: 'De woorden bij de polen volgen de gepubliceerde samenvatting; de Engelse vertaling is van ons.',
      en: 'The poles’ wording follows the published summary; the English is our translation.',
    },
    source: SUMMARY,
  },
  conditionOfInstruction: {
    origin: 'constructed',
    note: { nl: 'De sorteeropdracht is geconstrueerd.', en: 'The condition of instruction is constructed.' },
  },
  categories: {
    origin: 'constructed',
    note: {
      nl: 'De negen motiefcategorieën zijn vooraf door dit project opgelegd.',
      en: 'The nine motive categories were imposed beforehand by this project.',
    },
  },
};

const NETWORK = {
  origin: 'constructed',
  note: {
    nl: 'Tot welk netwerk (1 of 2) een deelnemer behoort, is geconstrueerd, omdat de studie twee netwerken bevroeg; het is binnen elk profiel om de beurt uitgedeeld.',
    en: 'Which network (1 or 2) a participant belongs to is constructed, since the study asked two networks; it was dealt in turn within each profile.',
  },
};

const LANGUAGES = { languages: ['nl', 'en'], defaultLanguage: 'nl' };

const reporting = (group) => ({
  question: group.question,
  whyQ: {
    nl: 'Geconstrueerd voorbeeld. Q-methodologie laat iemand motieven tegen elkaar afwegen en toont welke afwegingen mensen delen.',
    en: 'Constructed example. Q methodology has a person weigh motives against each other, and shows which weighings people share.',
  },
  concourse: {
    nl: 'Geconstrueerd voorbeeld: 36 stellingen, vier in elk van negen motiefcategorieën, voor dit project geschreven. Bij elke stelling staat in de geest van welke literatuur zij geschreven is; die auteurs zijn niet de bron. De stellingen van de oorspronkelijke studie zijn niet bekend.',
    en: 'Constructed example: 36 statements, four in each of nine motive categories, written for this project. Each statement names the literature in whose spirit it was written; those authors are not its source. The statements of the original study are not known.',
  },
  pilot: { nl: 'Geconstrueerd voorbeeld: niet uitgeprobeerd.', en: 'Constructed example: not piloted.' },
  recruitment: group.recruitment,
  procedure: {
    nl: 'Geconstrueerd voorbeeld: niemand heeft gesorteerd. Een programma met een vast toevalsgetal trok elke sortering en plaatste de stellingen naar rang in het rooster.',
    en: 'Constructed example: nobody sorted. A seeded program drew every sort and placed the statements into the grid by rank.',
  },
  limits: group.limits,
  availability: {
    nl: 'Alles staat in dit project: bronnen in data/source, het programma in scripts/data, uitleg in SOURCE.md naast dit bestand.',
    en: 'All of it is in this project: sources in data/source, the program in scripts/data, an explanation in SOURCE.md beside this file.',
  },
});

const carers = {
  head: {
    title: { nl: 'Motieven van mantelzorgers (gereconstrueerd)', en: 'Motives of informal carers (reconstructed)' },
    description: {
      nl: 'Dertig gesimuleerde sorteringen van 36 geconstrueerde stellingen over de vraag waarom mensen voor een naaste zorgen. De vier profielen volgen in naam en beschrijving de gepubliceerde samenvatting van een scriptie (UGent, 2013); al het andere is voor dit project gemaakt, om te tonen, te leren en te toetsen.',
      en: 'Thirty simulated sorts of 36 constructed statements on why people look after someone close to them. The four profiles follow the published summary of a thesis (Ghent University, 2013) in name and description; everything else was made for this project, to demonstrate, teach and test.',
    },
    ...LANGUAGES,
    reporting: reporting({
      question: {
        nl: 'Waarom coproduceren mensen? Hier: welke motieven hebben mantelzorgers? (Naar de gepubliceerde samenvatting.)',
        en: 'Why do people co-produce? Here: what moves informal carers? (After the published summary.)',
      },
      recruitment: {
        nl: 'Geconstrueerd voorbeeld: er zijn geen deelnemers. Dertig sorteringen zijn getrokken, omdat in de oorspronkelijke studie een dertigtal mantelzorgers in de Vlaamse gezondheidszorg sorteerde.',
        en: 'Constructed example: there are no participants. Thirty sorts were drawn, since in the original study about thirty informal carers in Flemish health care sorted.',
      },
      limits: {
        nl: 'Deze sorteringen zeggen niets over mantelzorgers. Dat de ideale rangschikkingen terugkomen, toetst de methode en is geen bevinding.',
        en: 'These sorts say nothing about informal carers. That the ideal arrays come back is a check of the method, not a finding.',
      },
    }),
  },
  provenance: {
    origin: 'simulated',
    note: {
      nl: 'Sorteringen gesimuleerd; stellingen, rooster en rangschikkingen geconstrueerd. Geen bewijs over mantelzorgers: gemaakt om te tonen, te leren en te toetsen.',
      en: 'Sorts simulated; statements, grid and arrays constructed. No evidence about carers: made to demonstrate, teach and test.',
    },
    source: 'scripts/data/make.mjs, from data/source',
  },
  parts: PARTS,
  reason:
    'The published summary describes four profiles of carers, and the sorts were drawn from four ideal arrays; parallel analysis gives 4 as well. The other rules disagree: Humphrey’s gives 3, the two-loadings rule 7 and the eigenvalue rule 8.',
};

const bin = {
  head: {
    title: {
      nl: 'Motieven van leden van buurtinformatienetwerken (gereconstrueerd)',
      en: 'Motives of members of neighbourhood information networks (reconstructed)',
    },
    description: {
      nl: 'Dertig gesimuleerde sorteringen van 36 geconstrueerde stellingen over de vraag waarom mensen lid zijn van een buurtinformatienetwerk (BIN). Ook de drie profielen zijn in naam, beschrijving en rangschikking geconstrueerd: de gepubliceerde samenvatting van de scriptie (UGent, 2013) noemt ze niet. Gemaakt om te tonen, te leren en te toetsen.',
      en: 'Thirty simulated sorts of 36 constructed statements on why people are members of a neighbourhood information network. The three profiles too are constructed, in name, description and array: the published summary of the thesis (Ghent University, 2013) does not name them. Made to demonstrate, teach and test.',
    },
    ...LANGUAGES,
    reporting: reporting({
      question: {
        nl: 'Waarom coproduceren mensen? Hier: welke motieven hebben leden van buurtinformatienetwerken? (Naar de gepubliceerde samenvatting.)',
        en: 'Why do people co-produce? Here: what moves members of neighbourhood information networks? (After the published summary.)',
      },
      recruitment: {
        nl: 'Geconstrueerd voorbeeld: er zijn geen deelnemers. Dertig sorteringen zijn getrokken, omdat in de oorspronkelijke studie een dertigtal leden van twee netwerken nabij Gent sorteerde; tot welk netwerk iemand behoort, is geconstrueerd.',
        en: 'Constructed example: there are no participants. Thirty sorts were drawn, since in the original study about thirty members of two networks near Ghent sorted; which network someone belongs to is constructed.',
      },
      limits: {
        nl: 'Deze sorteringen zeggen niets over leden van buurtinformatienetwerken. Dat de ideale rangschikkingen terugkomen, toetst de methode en is geen bevinding.',
        en: 'These sorts say nothing about members of neighbourhood information networks. That the ideal arrays come back is a check of the method, not a finding.',
      },
    }),
  },
  provenance: {
    origin: 'simulated',
    note: {
      nl: 'Sorteringen gesimuleerd; stellingen, rooster en rangschikkingen geconstrueerd. Geen bewijs over leden: gemaakt om te tonen, te leren en te toetsen.',
      en: 'Sorts simulated; statements, grid and arrays constructed. No evidence about members: made to demonstrate, teach and test.',
    },
    source: 'scripts/data/make.mjs, from data/source',
  },
  parts: { ...PARTS, 'participants.attributes.network': NETWORK },
  reason:
    'The published summary counts seven profiles, four of them of carers, and the sorts were drawn from three ideal arrays; parallel analysis, Humphrey’s rule and the two-loadings rule give 3 as well. The eigenvalue rule gives 7.',
};

/** Title, reporting texts, provenance and the reason of the analysis, per study. */
export const TEXTS = { carers, bin };
