// On a phone each row of a .table is a card; the column's heading becomes the label of the cell.
document.querySelectorAll('table.table').forEach(table => {
  const heads = [...table.querySelectorAll('thead th')].map(head => head.textContent.trim());
  table.querySelectorAll('tbody tr').forEach(row => {
    [...row.cells].forEach((cell, column) => {
      if (!cell.dataset.label && heads[column] && cell.colSpan === 1) cell.dataset.label = heads[column];
    });
  });
});
