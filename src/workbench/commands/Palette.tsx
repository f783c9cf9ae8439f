import React, { useState } from 'react';
import { Command as List } from 'cmdk';
import { Modal } from '../parts/Modal';
import { COMMAND_GROUPS, type Command } from './commands';
import styles from './Commands.module.css';

interface PaletteProps {
  readonly commands: readonly Command[];
  onShortcuts(): void;
  onClose(): void;
}

/** Finds, by some letters of its name, what the reader wants to do. */
export default function Palette({ commands, onShortcuts, onClose }: PaletteProps) {
  const [search, setSearch] = useState('');
  const choose = (command: Command) => {
    onClose();
    // The dialog gives the focus back as it goes; the command may want it elsewhere, so it comes after.
    setTimeout(command.run);
  };
  return (
    <Modal label="Commands" size="list" onClose={onClose}>
      <List label="Commands" loop>
        {/* Without a value of ours: cmdk 1 would hear of that in an effect, too late for who types fast and presses Enter. */}
        <List.Input
          onValueChange={setSearch}
          placeholder="What would you like to do?"
          className={styles.input}
        />
        <List.List label="Commands" className={styles.list}>
          <List.Empty className={styles.empty}>Nothing here is called “{search}”.</List.Empty>
          {COMMAND_GROUPS.map(group => {
            const items = commands.filter(command => command.group === group);
            return (
              items.length > 0 && (
                <List.Group key={group} heading={group} className={styles.group}>
                  {items.map(command => (
                    <List.Item
                      key={command.id}
                      value={command.id}
                      keywords={[command.title, group]}
                      onSelect={() => choose(command)}
                      className={styles.item}
                    >
                      {command.title}
                    </List.Item>
                  ))}
                  {group === 'Do' && (
                    <List.Item
                      value="shortcuts"
                      keywords={['Keyboard shortcuts']}
                      onSelect={onShortcuts}
                      className={styles.item}
                    >
                      Keyboard shortcuts <kbd aria-hidden="true">?</kbd>
                    </List.Item>
                  )}
                </List.Group>
              )
            );
          })}
        </List.List>
      </List>
    </Modal>
  );
}
