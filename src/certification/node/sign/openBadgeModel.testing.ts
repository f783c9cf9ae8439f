// What the Open Badges 3.0 specification ("Data Models") says of the classes that stand in this course's badges, put down
// as JSON Schema. It is not 1EdTech's own schema, whose licence lets nobody pass it on unregistered: with that one's path
// in STAGECRAFT_OPEN_BADGES_SCHEMA, the tests hold badges against it too.

const typed = (name: string) => ({
  type: 'array',
  minItems: 1,
  items: { type: 'string' },
  contains: { const: name },
});
const text = { type: 'string' };
const moment = { type: 'string', format: 'date-time' };

export const openBadgeModel = {
  $schema: 'https://json-schema.org/draft/2019-09/schema',
  type: 'object',
  required: ['@context', 'id', 'type', 'credentialSubject', 'issuer', 'validFrom'],
  properties: {
    '@context': {
      type: 'array',
      minItems: 2,
      items: [
        { const: 'https://www.w3.org/ns/credentials/v2' },
        {
          pattern: '^https://purl\\.imsglobal\\.org/spec/ob/v3p0/context(-3\\.\\d\\.\\d)*\\.json$',
        },
      ],
      additionalItems: { type: ['string', 'object'] },
    },
    id: text,
    type: { allOf: [typed('VerifiableCredential'), typed('OpenBadgeCredential')] },
    name: text,
    issuer: {
      type: 'object',
      required: ['id', 'type'],
      properties: {
        id: text,
        type: typed('Profile'),
        name: text,
        url: { type: 'string', format: 'uri' },
      },
    },
    validFrom: moment,
    validUntil: moment,
    awardedDate: moment,
    credentialSubject: {
      type: 'object',
      required: ['type', 'achievement'],
      properties: {
        id: text,
        type: typed('AchievementSubject'),
        identifier: {
          type: 'array',
          items: {
            type: 'object',
            required: ['type', 'hashed', 'identityHash', 'identityType'],
            properties: {
              type: { const: 'IdentityObject' },
              hashed: { type: 'boolean' },
              identityHash: text,
              identityType: { enum: ['name', 'emailAddress', 'userName', 'identifier'] },
              salt: text,
            },
            additionalProperties: false,
          },
        },
        achievement: {
          type: 'object',
          required: ['id', 'type', 'criteria', 'description', 'name'],
          properties: {
            id: text,
            type: typed('Achievement'),
            achievementType: { enum: ['CertificateOfCompletion', 'Certificate', 'Badge'] },
            criteria: { type: 'object', properties: { id: text, narrative: text } },
            description: text,
            name: text,
          },
        },
      },
    },
    evidence: {
      type: 'array',
      items: {
        type: 'object',
        required: ['type'],
        properties: { id: text, type: typed('Evidence'), name: text, narrative: text },
      },
    },
    credentialSchema: {
      type: 'array',
      items: { type: 'object', required: ['id', 'type'], properties: { id: text, type: text } },
    },
  },
};
