type Line = string | false | undefined;

/** What came of the last press, as the address said it: that it was done, that it changed nothing, or why it was refused. */
export function SaidLines({ good, note, fault }: { good?: Line; note?: Line; fault?: Line }) {
  return (
    <>
      {good && (
        <p className="success" role="status">
          {good}
        </p>
      )}
      {note && (
        <p className="notice" role="status">
          {note}
        </p>
      )}
      {fault && (
        <p className="alert" role="alert">
          {fault}
        </p>
      )}
    </>
  );
}
