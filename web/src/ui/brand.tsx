/** The mark of whoever runs this server: three bars in the brand's colour. */
export function Brand({ name = 'Plenum' }: { name?: string }) {
  return (
    <p class="brand" translate={false}>
      <svg viewBox="0 0 24 24" aria-hidden="true" width="24" height="24">
        <rect x="2" y="11" width="5" height="11" rx="1.5" />
        <rect x="9.5" y="2" width="5" height="20" rx="1.5" />
        <rect x="17" y="7" width="5" height="15" rx="1.5" />
      </svg>
      {name}
    </p>
  );
}
