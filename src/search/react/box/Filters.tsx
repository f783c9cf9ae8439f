import React from 'react';
import { FILTERS, type Filter } from '../../client/types';
import styles from './SearchBox.module.css';

export const FILTER_NAMES: Readonly<Record<Filter, string>> = {
  all: 'All',
  lesson: 'Lessons',
  exercise: 'Exercises',
  glossary: 'Glossary',
  directory: 'Plugins',
  resource: 'Resources',
};

interface FiltersProps {
  readonly value: Filter;
  onChange(filter: Filter): void;
}

/** What kind of results are shown. */
export function Filters({ value, onChange }: FiltersProps) {
  return (
    <fieldset className={styles.filters}>
      <legend className={styles.unseen}>Show</legend>
      {FILTERS.map(filter => (
        <label key={filter} className={styles.filter}>
          <input
            type="radio"
            name="search-filter"
            checked={filter === value}
            onChange={() => onChange(filter)}
          />
          <span>{FILTER_NAMES[filter]}</span>
        </label>
      ))}
    </fieldset>
  );
}
