// biome-ignore-all lint/suspicious/noThenProperty: a JSON Schema has a field of this name

/** A node of a JSON Schema, draft 2020-12. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** The JSON Schema of the study file without its prose, made from `schema/qstudy.schema.json` by `scripts/schema-module.mjs`. */
export const qstudySchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://qernel.example/schema/v1/qstudy.schema.json',
  type: 'object',
  required: ['format', 'formatVersion', 'study', 'distribution', 'forced', 'statements', 'participants', 'sorts'],
  properties: {
    $schema: {
      type: 'string',
    },
    format: {
      const: 'qstudy',
    },
    formatVersion: {
      const: '1.0',
    },
    study: {
      $ref: '#/$defs/study',
    },
    distribution: {
      type: 'array',
      minItems: 2,
      items: {
        $ref: '#/$defs/column',
      },
    },
    forced: {
      type: 'boolean',
    },
    conditions: {
      type: 'array',
      items: {
        $ref: '#/$defs/condition',
      },
    },
    categories: {
      type: 'array',
      items: {
        $ref: '#/$defs/category',
      },
    },
    statements: {
      type: 'array',
      minItems: 2,
      items: {
        $ref: '#/$defs/statement',
      },
    },
    questions: {
      type: 'array',
      items: {
        $ref: '#/$defs/question',
      },
    },
    participants: {
      type: 'array',
      items: {
        $ref: '#/$defs/participant',
      },
    },
    sorts: {
      type: 'array',
      items: {
        $ref: '#/$defs/sort',
      },
    },
    analyses: {
      type: 'array',
      items: {
        $ref: '#/$defs/analysis',
      },
    },
    profiles: {
      type: 'array',
      items: {
        $ref: '#/$defs/profile',
      },
    },
    history: {
      type: 'array',
      items: {
        $ref: '#/$defs/historyEntry',
      },
    },
    extensions: {
      type: 'object',
    },
  },
  $defs: {
    id: {
      type: 'string',
      minLength: 1,
    },
    factor: {
      type: 'string',
      pattern: '^F[1-9][0-9]*$',
    },
    language: {
      type: 'string',
      pattern: '^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$',
    },
    text: {
      type: 'object',
      minProperties: 1,
      propertyNames: {
        $ref: '#/$defs/language',
      },
      additionalProperties: {
        type: 'string',
        minLength: 1,
      },
    },
    reason: {
      type: 'string',
      pattern: '\\S',
    },
    time: {
      type: 'string',
      format: 'date-time',
    },
    sha256: {
      type: 'string',
      pattern: '^[0-9a-f]{64}$',
    },
    placements: {
      type: 'object',
      propertyNames: {
        $ref: '#/$defs/id',
      },
      additionalProperties: {
        type: 'number',
      },
    },
    provenance: {
      type: 'object',
      required: ['origin'],
      properties: {
        origin: {
          enum: ['real', 'constructed', 'simulated', 'model', null],
        },
        note: {
          $ref: '#/$defs/text',
        },
        source: {
          type: 'string',
          pattern: '\\S',
        },
        files: {
          type: 'array',
          items: {
            $ref: '#/$defs/importedFile',
          },
        },
      },
      allOf: [
        {
          if: {
            properties: {
              origin: {
                enum: ['constructed', 'simulated', 'model'],
              },
            },
            required: ['origin'],
          },
          then: {
            required: ['note'],
          },
        },
        {
          if: {
            properties: {
              origin: {
                const: 'real',
              },
            },
            required: ['origin'],
          },
          then: {
            required: ['source'],
          },
        },
      ],
    },
    importedFile: {
      type: 'object',
      required: ['name', 'sha256'],
      properties: {
        name: {
          type: 'string',
          minLength: 1,
        },
        sha256: {
          $ref: '#/$defs/sha256',
        },
        layout: {
          type: 'string',
        },
        importer: {
          $ref: '#/$defs/software',
        },
        time: {
          $ref: '#/$defs/time',
        },
        warnings: {
          type: 'array',
          items: {
            type: 'string',
          },
        },
      },
    },
    software: {
      type: 'object',
      required: ['name', 'version'],
      properties: {
        name: {
          type: 'string',
          minLength: 1,
        },
        version: {
          type: 'string',
          minLength: 1,
        },
      },
    },
    study: {
      type: 'object',
      required: ['id', 'title'],
      properties: {
        id: {
          $ref: '#/$defs/id',
        },
        title: {
          $ref: '#/$defs/text',
        },
        description: {
          $ref: '#/$defs/text',
        },
        languages: {
          type: 'array',
          minItems: 1,
          uniqueItems: true,
          items: {
            $ref: '#/$defs/language',
          },
        },
        defaultLanguage: {
          $ref: '#/$defs/language',
        },
        authors: {
          type: 'array',
          items: {
            $ref: '#/$defs/author',
          },
        },
        licence: {
          type: 'string',
        },
        doi: {
          type: 'string',
        },
        ethics: {
          $ref: '#/$defs/text',
        },
        reporting: {
          $ref: '#/$defs/reporting',
        },
        provenance: {
          $ref: '#/$defs/provenance',
        },
      },
    },
    author: {
      type: 'object',
      required: ['name'],
      properties: {
        name: {
          type: 'string',
          minLength: 1,
        },
        orcid: {
          type: 'string',
        },
        role: {
          type: 'string',
        },
      },
    },
    reporting: {
      type: 'object',
      properties: {
        question: {
          $ref: '#/$defs/text',
        },
        whyQ: {
          $ref: '#/$defs/text',
        },
        concourse: {
          $ref: '#/$defs/text',
        },
        pilot: {
          $ref: '#/$defs/text',
        },
        recruitment: {
          $ref: '#/$defs/text',
        },
        procedure: {
          $ref: '#/$defs/text',
        },
        limits: {
          $ref: '#/$defs/text',
        },
        availability: {
          $ref: '#/$defs/text',
        },
      },
    },
    column: {
      type: 'object',
      required: ['value', 'capacity'],
      properties: {
        value: {
          type: 'number',
        },
        capacity: {
          type: 'integer',
          minimum: 0,
        },
        label: {
          $ref: '#/$defs/text',
        },
        colour: {
          type: 'string',
          pattern: '^#[0-9A-Fa-f]{6}$',
        },
      },
    },
    condition: {
      type: 'object',
      required: ['id', 'conditionOfInstruction'],
      properties: {
        id: {
          $ref: '#/$defs/id',
        },
        conditionOfInstruction: {
          $ref: '#/$defs/text',
        },
        poles: {
          $ref: '#/$defs/poles',
        },
      },
    },
    poles: {
      type: 'object',
      required: ['low', 'high'],
      properties: {
        low: {
          $ref: '#/$defs/text',
        },
        high: {
          $ref: '#/$defs/text',
        },
      },
    },
    category: {
      type: 'object',
      required: ['id', 'name'],
      properties: {
        id: {
          $ref: '#/$defs/id',
        },
        name: {
          $ref: '#/$defs/text',
        },
        orientation: {
          type: 'string',
        },
      },
    },
    statement: {
      type: 'object',
      required: ['id', 'text'],
      properties: {
        id: {
          $ref: '#/$defs/id',
        },
        number: {
          type: 'integer',
          minimum: 1,
        },
        text: {
          $ref: '#/$defs/text',
        },
        short: {
          $ref: '#/$defs/text',
        },
        category: {
          $ref: '#/$defs/id',
        },
        subcategory: {
          type: 'string',
        },
        after: {
          type: 'string',
        },
        media: {
          $ref: '#/$defs/media',
        },
        provenance: {
          $ref: '#/$defs/provenance',
        },
      },
    },
    media: {
      type: 'object',
      required: ['src', 'alt'],
      properties: {
        src: {
          type: 'string',
          minLength: 1,
          pattern: '^(data:(image|audio|video)/|(?![A-Za-z][A-Za-z0-9+.-]*:|//))',
        },
        alt: {
          $ref: '#/$defs/text',
        },
      },
    },
    question: {
      type: 'object',
      required: ['id', 'kind', 'text'],
      properties: {
        id: {
          $ref: '#/$defs/id',
        },
        kind: {
          enum: ['text', 'choice', 'number'],
        },
        text: {
          $ref: '#/$defs/text',
        },
        choices: {
          type: 'array',
          minItems: 2,
          items: {
            $ref: '#/$defs/choice',
          },
        },
        multiple: {
          type: 'boolean',
          default: false,
        },
        unit: {
          $ref: '#/$defs/text',
        },
        minimum: {
          type: 'number',
        },
        maximum: {
          type: 'number',
        },
        required: {
          type: 'boolean',
          default: false,
        },
        ask: {
          enum: ['before', 'after'],
          default: 'after',
        },
      },
      if: {
        properties: {
          kind: {
            const: 'choice',
          },
        },
        required: ['kind'],
      },
      then: {
        required: ['choices'],
      },
    },
    choice: {
      type: 'object',
      required: ['id', 'text'],
      properties: {
        id: {
          $ref: '#/$defs/id',
        },
        text: {
          $ref: '#/$defs/text',
        },
      },
    },
    participant: {
      type: 'object',
      required: ['id'],
      properties: {
        id: {
          $ref: '#/$defs/id',
        },
        name: {
          type: 'string',
          minLength: 1,
        },
        language: {
          $ref: '#/$defs/language',
        },
        attributes: {
          type: 'object',
          additionalProperties: {
            $ref: '#/$defs/answer',
          },
        },
        survey: {
          type: 'object',
          additionalProperties: {
            $ref: '#/$defs/answer',
          },
        },
      },
    },
    answer: {
      anyOf: [
        {
          type: ['string', 'number', 'boolean', 'null'],
        },
        {
          type: 'array',
          items: {
            type: ['string', 'number', 'boolean'],
          },
        },
      ],
    },
    sort: {
      type: 'object',
      required: ['id', 'participant', 'status'],
      properties: {
        id: {
          $ref: '#/$defs/id',
        },
        participant: {
          $ref: '#/$defs/id',
        },
        condition: {
          $ref: '#/$defs/id',
        },
        status: {
          enum: ['complete', 'in-progress', 'excluded'],
        },
        exclusionReason: {
          $ref: '#/$defs/reason',
        },
        placements: {
          $ref: '#/$defs/placements',
        },
        order: {
          type: 'object',
          propertyNames: {
            pattern: '^-?[0-9]+(\\.[0-9]+)?$',
          },
          additionalProperties: {
            type: 'array',
            items: {
              $ref: '#/$defs/id',
            },
          },
        },
        presort: {
          type: 'object',
          propertyNames: {
            $ref: '#/$defs/id',
          },
          additionalProperties: {
            enum: ['agree', 'neutral', 'disagree'],
          },
        },
        comments: {
          type: 'object',
          propertyNames: {
            $ref: '#/$defs/id',
          },
          additionalProperties: {
            type: 'string',
          },
        },
        timing: {
          $ref: '#/$defs/timing',
        },
        shuffleSeed: {
          type: 'integer',
          minimum: 0,
        },
        repeatOf: {
          $ref: '#/$defs/id',
        },
        provenance: {
          $ref: '#/$defs/provenance',
        },
      },
      allOf: [
        {
          if: {
            properties: {
              status: {
                const: 'complete',
              },
            },
            required: ['status'],
          },
          then: {
            required: ['placements'],
          },
        },
        {
          if: {
            properties: {
              status: {
                const: 'excluded',
              },
            },
            required: ['status'],
          },
          then: {
            required: ['exclusionReason'],
          },
        },
      ],
    },
    timing: {
      type: 'object',
      properties: {
        started: {
          $ref: '#/$defs/time',
        },
        finished: {
          $ref: '#/$defs/time',
        },
        secondsByStage: {
          type: 'object',
          additionalProperties: {
            type: 'number',
            minimum: 0,
          },
        },
        moves: {
          type: 'integer',
          minimum: 0,
        },
      },
    },
    analysis: {
      type: 'object',
      required: ['id', 'input', 'correlation', 'method', 'factors', 'rotation', 'flags', 'scores'],
      properties: {
        id: {
          $ref: '#/$defs/id',
        },
        title: {
          $ref: '#/$defs/text',
        },
        input: {
          $ref: '#/$defs/input',
        },
        missing: {
          enum: ['refuse', 'excludeSort', 'pairwise'],
          default: 'refuse',
        },
        correlation: {
          enum: ['pearson', 'spearman', 'kendall'],
        },
        method: {
          enum: ['pca', 'centroid', 'horst', 'axis', 'minres'],
        },
        preset: {
          enum: ['pqmethod', 'r-qmethod'],
        },
        autostop: {
          type: 'boolean',
        },
        tolerance: {
          type: 'number',
          exclusiveMinimum: 0,
        },
        maximumIterations: {
          type: 'integer',
          minimum: 1,
        },
        factors: {
          type: 'integer',
          minimum: 1,
        },
        reason: {
          $ref: '#/$defs/reason',
        },
        retention: {
          $ref: '#/$defs/retention',
        },
        rotation: {
          type: 'array',
          items: {
            $ref: '#/$defs/step',
          },
        },
        flags: {
          $ref: '#/$defs/flags',
        },
        scores: {
          $ref: '#/$defs/scores',
        },
        contrasts: {
          $ref: '#/$defs/contrasts',
        },
        software: {
          type: 'array',
          minItems: 1,
          items: {
            $ref: '#/$defs/software',
          },
        },
        resultsSha256: {
          $ref: '#/$defs/sha256',
        },
        time: {
          $ref: '#/$defs/time',
        },
      },
      dependentRequired: {
        resultsSha256: ['software'],
      },
      allOf: [
        {
          if: {
            properties: {
              method: {
                const: 'centroid',
              },
            },
            required: ['method'],
          },
          then: {
            required: ['preset'],
          },
          else: {
            not: {
              required: ['preset'],
            },
          },
        },
      ],
    },
    input: {
      type: 'object',
      required: ['sorts'],
      properties: {
        sorts: {
          anyOf: [
            {
              const: 'all-complete',
            },
            {
              type: 'array',
              minItems: 2,
              uniqueItems: true,
              items: {
                $ref: '#/$defs/id',
              },
            },
          ],
        },
        condition: {
          $ref: '#/$defs/id',
        },
        dataSha256: {
          $ref: '#/$defs/sha256',
        },
      },
    },
    retention: {
      type: 'object',
      properties: {
        seed: {
          type: 'integer',
          minimum: 0,
        },
        draws: {
          type: 'integer',
          minimum: 1,
          default: 1000,
        },
        percentile: {
          type: 'number',
          exclusiveMinimum: 0,
          exclusiveMaximum: 100,
          default: 95,
        },
        level: {
          enum: [0.05, 0.01, 0.001],
          default: 0.01,
        },
      },
    },
    step: {
      type: 'object',
      required: ['step'],
      properties: {
        step: {
          enum: [
            'varimax',
            'quartimax',
            'equamax',
            'promax',
            'oblimin',
            'byHand',
            'invert',
            'reorder',
            'target',
            'procrustes',
            'split',
          ],
        },
        factors: {
          type: 'array',
          minItems: 1,
          uniqueItems: true,
          items: {
            $ref: '#/$defs/factor',
          },
        },
        degrees: {
          type: 'number',
        },
        kaiser: {
          type: 'boolean',
        },
        power: {
          type: 'number',
          exclusiveMinimum: 1,
          default: 4,
        },
        gamma: {
          type: 'number',
          default: 0,
        },
        target: {
          $ref: '#/$defs/target',
        },
        oblique: {
          type: 'boolean',
          default: false,
        },
        tolerance: {
          type: 'number',
          exclusiveMinimum: 0,
          default: 1e-12,
        },
        maximumIterations: {
          type: 'integer',
          minimum: 1,
        },
        reason: {
          $ref: '#/$defs/reason',
        },
        by: {
          type: 'string',
        },
        time: {
          $ref: '#/$defs/time',
        },
      },
      allOf: [
        {
          if: {
            properties: {
              step: {
                const: 'byHand',
              },
            },
            required: ['step'],
          },
          then: {
            required: ['factors', 'degrees', 'reason'],
            properties: {
              factors: {
                minItems: 2,
                maxItems: 2,
              },
            },
          },
        },
        {
          if: {
            properties: {
              step: {
                const: 'invert',
              },
            },
            required: ['step'],
          },
          then: {
            required: ['factors'],
          },
        },
        {
          if: {
            properties: {
              step: {
                const: 'reorder',
              },
            },
            required: ['step'],
          },
          then: {
            required: ['factors'],
            properties: {
              factors: {
                minItems: 2,
              },
            },
          },
        },
        {
          if: {
            properties: {
              step: {
                const: 'split',
              },
            },
            required: ['step'],
          },
          then: {
            required: ['factors', 'reason'],
            properties: {
              factors: {
                maxItems: 1,
              },
            },
          },
        },
        {
          if: {
            properties: {
              step: {
                enum: ['target', 'procrustes'],
              },
            },
            required: ['step'],
          },
          then: {
            required: ['target'],
          },
        },
        {
          if: {
            properties: {
              step: {
                const: 'procrustes',
              },
            },
            required: ['step'],
          },
          then: {
            properties: {
              target: {
                properties: {
                  values: {
                    items: {
                      items: {
                        type: 'number',
                      },
                    },
                  },
                },
              },
            },
          },
        },
      ],
    },
    target: {
      type: 'object',
      required: ['of', 'rows', 'columns', 'values'],
      properties: {
        of: {
          enum: ['loadings', 'z', 'arrays'],
        },
        rows: {
          type: 'array',
          minItems: 1,
          items: {
            $ref: '#/$defs/id',
          },
        },
        columns: {
          type: 'array',
          minItems: 1,
          items: {
            $ref: '#/$defs/factor',
          },
        },
        values: {
          type: 'array',
          items: {
            type: 'array',
            items: {
              type: ['number', 'null'],
            },
          },
        },
        source: {
          type: 'string',
        },
      },
    },
    flags: {
      type: 'object',
      required: ['majority'],
      properties: {
        automatic: {
          type: 'boolean',
          default: true,
        },
        level: {
          enum: [0.05, 0.01, 0.001],
        },
        zThreshold: {
          type: 'number',
          exclusiveMinimum: 0,
        },
        majority: {
          type: 'boolean',
        },
        minimumLoading: {
          type: 'number',
          minimum: 0,
          maximum: 1,
          default: 0,
        },
        minimumGap: {
          type: 'number',
          minimum: 0,
          maximum: 1,
          default: 0,
        },
        negative: {
          enum: ['keep', 'drop'],
          default: 'keep',
        },
        edits: {
          type: 'array',
          items: {
            $ref: '#/$defs/flagEdit',
          },
        },
      },
      oneOf: [
        {
          required: ['level'],
        },
        {
          required: ['zThreshold'],
        },
      ],
    },
    flagEdit: {
      type: 'object',
      required: ['sort', 'factor', 'flag', 'reason'],
      properties: {
        sort: {
          $ref: '#/$defs/id',
        },
        factor: {
          $ref: '#/$defs/factor',
        },
        flag: {
          enum: ['positive', 'negative', 'none'],
        },
        reason: {
          $ref: '#/$defs/reason',
        },
        by: {
          type: 'string',
        },
        time: {
          $ref: '#/$defs/time',
        },
      },
    },
    scores: {
      type: 'object',
      required: ['averageReliability', 'standardise'],
      properties: {
        averageReliability: {
          type: 'number',
          exclusiveMinimum: 0,
          exclusiveMaximum: 1,
          default: 0.8,
        },
        reliabilityBySort: {
          type: 'object',
          propertyNames: {
            $ref: '#/$defs/id',
          },
          additionalProperties: {
            type: 'number',
            exclusiveMinimum: 0,
            exclusiveMaximum: 1,
          },
        },
        standardise: {
          type: 'boolean',
          default: false,
        },
      },
    },
    contrasts: {
      type: 'object',
      properties: {
        criticalZ: {
          enum: ['brown', 'r-qmethod'],
          default: 'brown',
        },
        correction: {
          enum: ['none', 'holm', 'benjamini-hochberg'],
          default: 'none',
        },
      },
    },
    profile: {
      type: 'object',
      required: ['factor', 'name', 'provenance'],
      properties: {
        id: {
          $ref: '#/$defs/id',
        },
        factor: {
          $ref: '#/$defs/factor',
        },
        analysis: {
          $ref: '#/$defs/id',
        },
        study: {
          $ref: '#/$defs/id',
        },
        name: {
          $ref: '#/$defs/text',
        },
        narrative: {
          $ref: '#/$defs/text',
        },
        quotes: {
          type: 'array',
          items: {
            $ref: '#/$defs/quote',
          },
        },
        idealArray: {
          $ref: '#/$defs/idealArray',
        },
        provenance: {
          $ref: '#/$defs/provenance',
        },
      },
    },
    quote: {
      type: 'object',
      required: ['sort', 'text'],
      properties: {
        sort: {
          $ref: '#/$defs/id',
        },
        statement: {
          $ref: '#/$defs/id',
        },
        text: {
          $ref: '#/$defs/text',
        },
        language: {
          $ref: '#/$defs/language',
        },
        provenance: {
          $ref: '#/$defs/provenance',
        },
      },
    },
    idealArray: {
      type: 'object',
      required: ['placements', 'provenance'],
      properties: {
        placements: {
          $ref: '#/$defs/placements',
        },
        provenance: {
          $ref: '#/$defs/provenance',
        },
      },
    },
    historyEntry: {
      type: 'object',
      required: ['time', 'action'],
      properties: {
        time: {
          $ref: '#/$defs/time',
        },
        action: {
          type: 'string',
          minLength: 1,
        },
        by: {
          type: 'string',
        },
        detail: {},
      },
    },
  },
};
