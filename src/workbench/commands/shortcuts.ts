export interface Shortcut {
  /** What is pressed together, or after one another. */
  readonly keys: readonly (readonly string[])[];
  readonly does: string;
}

/** What keys do in an exercise. `Mod` is ⌘ on Apple's keyboards and Ctrl on others. */
export const SHORTCUTS: readonly { readonly where: string; readonly keys: readonly Shortcut[] }[] =
  [
    {
      where: 'In the exercise',
      keys: [
        { keys: [['Mod', 'Enter']], does: 'Run the checks' },
        { keys: [['F1']], does: 'Find a command, a file or a panel' },
        { keys: [['?']], does: 'Show this list, outside of the editor' },
        { keys: [['←'], ['→']], does: 'Go from tab to tab' },
      ],
    },
    {
      where: 'In the editor',
      keys: [
        { keys: [['Esc'], ['Tab']], does: 'Leave the editor: Tab alone indents' },
        { keys: [['Mod', 'Z']], does: 'Undo' },
        { keys: [['Mod', 'F']], does: 'Find in the file' },
        { keys: [['Mod', '/']], does: 'Comment a line in or out' },
        {
          keys: [
            ['Alt', '↑'],
            ['Alt', '↓'],
          ],
          does: 'Move a line',
        },
      ],
    },
  ];

/** A key's name as it stands on the reader's keyboard. */
export const keyName = (key: string, isApple: boolean): string =>
  key === 'Mod' ? (isApple ? '⌘' : 'Ctrl') : key === 'Alt' && isApple ? '⌥' : key;

export const isAppleKeyboard = (): boolean => /Mac|iP/.test(navigator.platform);
