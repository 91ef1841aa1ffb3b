//! Finding a measure by a part of its name. It is apart from the finding of trusts because there are some dozens of measures,
//! which a person sees in a list: no mistake has to be forgiven, but any word may come first.

/// Whether every word of `query` stands somewhere in `name`, in whatever order and case. An empty query finds every name.
///
/// ```
/// use trust_benchmark::measures::is_found_by;
/// assert!(is_found_by("Phonics: pupils at the standard", "standard phon"));
/// assert!(!is_found_by("Phonics: pupils at the standard", "phonics grammar"));
/// ```
#[must_use]
pub fn is_found_by(name: &str, query: &str) -> bool {
    let name = name.to_lowercase();
    let query = query.to_lowercase();
    query.split_whitespace().all(|word| name.contains(word))
}
