/** A table of counts: a row each, a column a kind. */
interface Props {
  readonly caption: string;
  readonly rowsAre: string;
  readonly rows: readonly string[];
  readonly columns: readonly (readonly [name: string, of: (row: number) => number])[];
}

export function CountTable({ caption, rowsAre, rows, columns }: Props) {
  return (
    <div className="tableBox">
      <table>
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{rowsAre}</th>
            {columns.map(([name]) => (
              <th key={name} scope="col" className="num">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={row}>
              <th scope="row">{row}</th>
              {columns.map(([name, of]) => (
                <td key={name} className="num">
                  {of(i)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
