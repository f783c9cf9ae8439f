import type { Certificate } from './certificate';

const digest = (character: string) => character.repeat(64);

/** A certificate with one of each; tests change what they are about. */
export function exampleCertificate(change: Partial<Certificate> = {}): Certificate {
  return {
    schemaVersion: 1,
    kind: 'stagecraft-certificate',
    pathway: { id: 'plugin-beginner', title: 'Plugin beginner' },
    holder: 'Ada Lovelace',
    issuedAt: '2026-03-01T12:00:00.000Z',
    course: { version: '0.1.0', digest: digest('c'), backstage: '1.55' },
    evidence: {
      lessons: ['intro', 'first-backend'],
      exercises: [
        {
          id: 'first-backend',
          checksDigest: digest('d'),
          course: digest('c'),
          files: {
            'src/index.ts': "export { plugin as default } from './plugin';\n",
            'src/plugin.ts': 'export const plugin = 1; // ü 漢 🎭\n',
          },
          solutionSeen: true,
          unaided: true,
          passedAt: '2026-02-28T10:00:00.000Z',
        },
      ],
      quizzes: [
        { id: 'intro/why', options: ['once'], at: '2026-02-27T10:00:00.000Z' },
        { id: 'first-backend/choose', options: ['a', 'b'], at: '2026-02-27T10:05:00.000Z' },
      ],
    },
    ...change,
  };
}
