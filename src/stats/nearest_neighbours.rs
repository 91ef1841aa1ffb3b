//! Which trusts are most like one: those nearest to it when each circumstance is measured by how much it varies among
//! trusts, all circumstances counting alike.

/// A member of a population and how far away it is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Neighbour {
    /// Its place in the population, from 0.
    pub index: usize,
    /// Its distance in standard deviations.
    pub distance: f64,
}

/// The `k` members of a population that are nearest to one with the values `of`, nearest first; of equally near ones
/// those that come first. All of them where there are fewer.
///
/// `variables` holds a slice for each variable with a value for each member; a variable that does not vary says nothing.
/// `None` where slices are of different lengths, a value is not a number, or there is no variable.
///
/// Source: Euclidean distance on standardised variables, as for the statistical neighbours of local authorities.
///
/// ```
/// use trust_benchmark::stats::nearest_neighbours;
/// let disadvantaged = [10.0, 30.0, 50.0, 32.0];
/// let log_pupils = [5.0, 6.0, 7.0, 6.1];
/// let nearest = nearest_neighbours(&[&disadvantaged, &log_pupils], &[31.0, 6.0], 2).unwrap();
/// assert_eq!(nearest.iter().map(|one| one.index).collect::<Vec<_>>(), [1, 3]);
/// ```
#[must_use]
pub fn nearest_neighbours(variables: &[&[f64]], of: &[f64], k: usize) -> Option<Vec<Neighbour>> {
    let members = variables.first()?.len();
    if variables.len() != of.len() || of.iter().any(|value| !value.is_finite()) {
        return None;
    }
    let mut squares = vec![0.0; members];
    for (values, own) in variables.iter().zip(of) {
        if values.len() != members || values.iter().any(|value| !value.is_finite()) {
            return None;
        }
        // Rounding gives equal values a variance too.
        if values.windows(2).any(|pair| pair[0].total_cmp(&pair[1]).is_ne()) {
            let variance = variance(values);
            for (square, value) in squares.iter_mut().zip(*values) {
                *square += (value - own).powi(2) / variance;
            }
        }
    }
    let by_place = squares.iter().enumerate();
    let mut all: Vec<_> = by_place
        .map(|(index, square)| Neighbour {
            index,
            distance: square.sqrt(),
        })
        .collect();
    all.sort_by(|one, other| one.distance.total_cmp(&other.distance));
    all.truncate(k);
    Some(all)
}

#[expect(clippy::cast_precision_loss, reason = "there are far fewer than 2^52 trusts")]
fn variance(values: &[f64]) -> f64 {
    let n = values.len() as f64;
    let mean = values.iter().sum::<f64>() / n;
    values.iter().map(|value| (value - mean).powi(2)).sum::<f64>() / (n - 1.0)
}
