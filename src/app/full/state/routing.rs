//! The slice of where a person is: the view, the measures that are expanded, and where the page should go.

use crate::measures::MeasureGroup;
use crate::route::View;

/// Where a person is.
#[derive(Debug, Clone, Default)]
pub(crate) struct Routing {
    pub(crate) view: View,
    /// How often a person has gone to a view: each time the page goes there too.
    pub(crate) visits: usize,
    expanded: Vec<MeasureGroup>,
    /// The control to go to, with a number: the same control can be asked for twice.
    pub(crate) focus: FocusRequest,
}

/// A request to the page to go to a control once it is there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct FocusRequest {
    number: usize,
    pub(crate) control: Option<String>,
}

impl Routing {
    /// Shows a view; a measure is expanded.
    pub(crate) fn show(&mut self, view: View) {
        if let View::Measure(shown) = &view
            && !self.is_expanded(shown)
        {
            self.expanded.push(shown.clone());
        }
        self.view = view;
    }

    /// A person goes to a view; whether that is another.
    pub(crate) fn visit(&mut self, view: View) -> bool {
        if view == self.view {
            return false;
        }
        self.show(view);
        self.visits += 1;
        true
    }

    /// Expands a measure, or closes it.
    pub(crate) fn expand(&mut self, shown: MeasureGroup, open: bool) {
        self.expanded.retain(|other| *other != shown);
        let view = View::Measure(shown);
        if open {
            self.show(view);
        } else if self.view == view {
            self.view = View::Trust;
        }
    }

    /// Whether a measure is expanded.
    pub(crate) fn is_expanded(&self, shown: &MeasureGroup) -> bool {
        self.expanded.contains(shown)
    }

    /// Asks the page to go to a control.
    pub(crate) fn go_to(&mut self, control: impl Into<Option<String>>) {
        self.focus = FocusRequest {
            number: self.focus.number + 1,
            control: control.into(),
        };
    }
}
