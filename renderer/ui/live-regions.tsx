/** What a screen reader is told: calm lines when it pauses, urgent ones at once. */
export function LiveRegions({ polite, urgent }: { polite: string; urgent: string }) {
  return (
    <>
      <div className="visually-hidden" role="status" aria-live="polite">
        {polite}
      </div>
      <div className="visually-hidden" role="alert" aria-live="assertive">
        {urgent}
      </div>
    </>
  );
}
