/** A brief to fill in: lines that begin with `>` say what belongs under a heading, and go once it is there. */
export const BRIEF = `# Brief: name of the plugin

## Problem

> Who has it, when, and what does it cost them? Two or three sentences, no solution.

## Today

> What do they do instead? Name the tabs, the chats, the spreadsheet.

## Thinnest slice

> The least that helps one team for real. What will they be able to do on the first day?

## Not now

> What people will ask for, and won't get yet.

## How we will know

> One number, its value today, its value at the end, and the date on which you look.

## Cost

> Days to build, days of upkeep a month, and what it saves.

## People

> Who decides, who tries it first, and who owns it afterwards.

## When we stop

> The finding after which you end it, written down before you begin.
`;
