//! The figures of a picture as a table, already written: people who do not see the picture, or want to copy its numbers,
//! have the same ones.

/// A table. Its first column names the rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figures {
    /// What the table holds.
    pub caption: String,
    /// The headings of the columns.
    pub columns: Vec<String>,
    /// The rows, each as long as the columns.
    pub rows: Vec<Vec<String>>,
}

impl Figures {
    /// A table of names and their figures.
    pub(crate) fn of_pairs(caption: String, columns: [&str; 2], rows: Vec<(String, String)>) -> Self {
        Self {
            caption,
            columns: columns.map(str::to_owned).into(),
            rows: rows
                .into_iter()
                .map(|(name, figure)| vec![name, figure])
                .collect(),
        }
    }

    /// The row at which reading begins: the first in which nothing is missing, as in a year with the trust's own figure.
    ///
    /// ```
    /// use trust_benchmark::wording::Figures;
    /// let row = |cells: [&str; 2]| cells.map(str::to_owned).to_vec();
    /// let figures = Figures {
    ///     caption: "Your trust over the years".to_owned(),
    ///     columns: row(["Year", "Your trust"]),
    ///     rows: vec![row(["2023/24", "–"]), row(["2024/25", "65%"])],
    /// };
    /// assert_eq!(figures.first_whole(), 1);
    /// ```
    #[must_use]
    pub fn first_whole(&self) -> usize {
        let lacks_nothing = |row: &Vec<String>| row.iter().all(|cell| !cell.is_empty() && cell != "–");
        self.rows.iter().position(lacks_nothing).unwrap_or(0)
    }

    /// One row in words, for people who read the picture point by point: "2018/19: median 64%, your trust 65%".
    #[must_use]
    pub fn reading(&self, place: usize) -> Option<String> {
        let [name, cells @ ..] = self.rows.get(place)?.as_slice() else {
            return None;
        };
        let cells: Vec<String> = match cells {
            // What a single column holds is said by the caption.
            [cell] => vec![cell.clone()],
            cells => cells
                .iter()
                .zip(self.columns.iter().skip(1))
                .filter(|(cell, _)| !cell.is_empty())
                .map(|(cell, column)| format!("{column} {cell}"))
                .collect(),
        };
        Some(format!("{name}: {}", cells.join(", ")))
    }

    /// The table as spreadsheets paste it: a tab between cells, a line a row, its caption above.
    #[must_use]
    pub fn tab_separated(&self) -> String {
        let headings = self.columns.iter().any(|column| !column.is_empty());
        let rows = headings.then_some(&self.columns).into_iter().chain(&self.rows);
        let rows = rows.map(|row| row.join("\t"));
        std::iter::once(self.caption.clone())
            .chain(rows)
            .collect::<Vec<_>>()
            .join("\n")
    }

    /// Every row in words, each figure with its heading, for people who cannot see the picture.
    #[must_use]
    pub fn read_out(&self) -> String {
        let rows = (0..self.rows.len()).filter_map(|place| self.reading(place));
        format!("{}. {}.", self.caption, rows.collect::<Vec<_>>().join("; "))
    }

    /// The table in a sentence or two, for people who cannot see the picture: "median 64%; your trust 65%".
    #[must_use]
    pub fn alt_text(&self) -> String {
        let rows = self.rows.iter().map(|row| match row.as_slice() {
            [name, cells @ ..] => format!("{name} {}", cells.join(", ")),
            [] => String::new(),
        });
        format!("{}. {}.", self.caption, rows.collect::<Vec<_>>().join("; "))
    }
}
