//! stub
use super::dictionary::Dictionary;
use crate::measures::PupilGroup;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Tag {
    Group(PupilGroup),
    Percentage,
    Count,
    Neutral,
}

impl Dictionary<'_> {
    pub(super) fn tag(&self, text: &str) -> Option<Tag> {
        let plain = text.trim().to_lowercase();
        Some(match plain.as_str() {
            "total" | "all" | "all pupils" => Tag::Group(PupilGroup::All),
            "disadvantaged" | "pp" => Tag::Group(PupilGroup::Disadvantaged),
            "not disadvantaged" => Tag::Group(PupilGroup::Others),
            "percentage" | "%" => Tag::Percentage,
            "number of students" | "number" | "number of pupils" => Tag::Count,
            _ => return None,
        })
    }
}
pub(super) fn not_results(text: &str) -> Option<&'static str> {
    let plain = text.to_lowercase();
    ["target", "targets", "national", "predicted", "predictions"]
        .into_iter()
        .find(|word| plain.split(|c: char| !c.is_alphanumeric()).any(|w| w == *word))
}
