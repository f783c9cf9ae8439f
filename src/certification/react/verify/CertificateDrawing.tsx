import React from 'react';

/** A sheet in the light of one lamp, with a seal: what is looked at here. */
export function CertificateDrawing({ className }: { readonly className?: string | undefined }) {
  return (
    <svg
      viewBox="0 0 120 96"
      className={className}
      fill="none"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M60 0 4 94h112Z" fill="var(--sc-light)" />
      <rect
        x="24"
        y="26"
        width="72"
        height="52"
        rx="5"
        fill="var(--sc-surface)"
        stroke="var(--sc-amber)"
        strokeWidth="2"
      />
      <path
        d="M36 40h30M36 50h42M36 60h24"
        stroke="var(--sc-muted)"
        strokeWidth="3"
        opacity="0.6"
      />
      <circle cx="82" cy="64" r="13" fill="var(--sc-teal-fill)" />
      <path d="m76.5 64.5 4 4 7.5-8" stroke="var(--sc-surface)" strokeWidth="3" />
    </svg>
  );
}
