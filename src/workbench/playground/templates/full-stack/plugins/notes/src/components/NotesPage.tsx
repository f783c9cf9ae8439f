import { ResponseErrorPanel } from '@backstage/core-components';
import { Progress, useApi } from '@backstage/frontend-plugin-api';
import { Button, Container, List, ListRow, TextField } from '@backstage/ui';
import { type FormEvent, useEffect, useState } from 'react';
import { type Note, notesApiRef } from '../api';

export function NotesPage() {
  const notesApi = useApi(notesApiRef);
  const [notes, setNotes] = useState<Note[]>();
  const [error, setError] = useState<Error>();
  const [text, setText] = useState('');
  useEffect(() => {
    notesApi.list().then(setNotes, setError);
  }, [notesApi]);

  const add = async (event: FormEvent) => {
    event.preventDefault();
    try {
      const note = await notesApi.add(text);
      setNotes(before => [...(before ?? []), note]);
      setText('');
    } catch (problem) {
      setError(problem as Error);
    }
  };

  if (error) return <ResponseErrorPanel error={error} />;
  if (!notes) return <Progress />;
  return (
    <Container>
      <form onSubmit={add}>
        <TextField label="New note" value={text} onChange={setText} />
        <Button type="submit">Add</Button>
      </form>
      <List aria-label="Notes">
        {notes.map(note => (
          <ListRow key={note.id}>{note.text}</ListRow>
        ))}
      </List>
    </Container>
  );
}
