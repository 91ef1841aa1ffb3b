//! The slice of where a person is: the view, the measures that are opened and their tabs, the way back, and where the page
//! should go.
//!
//! Back closes what was opened last: a tab, then its measure, then the view. The way is kept here and not in the browser
//! alone, because in a frame the browser's history belongs to the page around it.

use crate::measures::MeasureGroup;
use crate::route::{MeasureTab, Section, View};

/// Where a person is.
#[derive(Debug, Clone, Default)]
pub(crate) struct Routing {
    pub(crate) view: View,
    /// How often the page has to go to what is shown: each time it goes there too.
    pub(crate) visits: usize,
    /// Where it goes then.
    pub(crate) landing: Landing,
    /// How the view came about, for the browser's history.
    pub(crate) step: Step,
    opened: Opened,
    behind: Vec<Place>,
    /// The control to go to, with a number: the same control can be asked for twice.
    pub(crate) focus: FocusRequest,
}

/// The measures that are opened, each at a tab.
type Opened = Vec<(MeasureGroup, MeasureTab)>;

/// Where a person was, with what was open there.
#[derive(Debug, Clone)]
struct Place {
    view: View,
    opened: Opened,
}

/// What a change of the view is in the browser's history.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Step {
    /// Back leads to what was looked at before.
    New,
    /// In place of what was looked at before.
    #[default]
    Same,
    /// This number of steps back.
    Back(usize),
}

/// Where the page goes when a view is visited.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) enum Landing {
    /// To where the view begins.
    #[default]
    View,
    /// To the row of a measure that was closed.
    Row(MeasureGroup),
    /// To the tab that is shown.
    Tab,
}

/// A request to the page to go to a control once it is there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct FocusRequest {
    number: usize,
    pub(crate) control: Option<String>,
}

impl Routing {
    /// The slice as the widget opens at a view.
    pub(crate) fn at(view: View) -> Self {
        let mut routing = Self::default();
        routing.show(view);
        routing
    }

    /// Shows a view; its measure is opened at its tab.
    fn show(&mut self, view: View) {
        if let View::Measure(shown, tab) = &view {
            match self.opened.iter_mut().find(|(measure, _)| measure == shown) {
                Some((_, at)) => *at = *tab,
                None => self.opened.push((shown.clone(), *tab)),
            }
        }
        self.view = view;
    }

    /// Goes on to a view.
    fn go_on(&mut self, view: View) {
        self.step = step(&self.view, &view);
        if self.step == Step::New {
            self.behind.push(Place {
                view: self.view.clone(),
                opened: self.opened.clone(),
            });
        }
        self.show(view);
    }

    /// Goes `steps` back; `false` if there are not as many behind.
    fn go_back(&mut self, steps: usize) -> bool {
        let Some(place) = self
            .behind
            .len()
            .checked_sub(steps)
            .and_then(|left| self.behind.drain(left..).next())
        else {
            return false;
        };
        self.land(&place.view);
        self.view = place.view;
        self.opened = place.opened;
        self.step = Step::Back(steps);
        true
    }

    /// Says where the page goes from what is shown to `view`, with what is closed by that.
    fn land(&mut self, view: &View) {
        self.visits += 1;
        self.landing = match (&self.view, view) {
            (View::Measure(shown, _), View::Measure(other, _)) if shown == other => Landing::Tab,
            (View::Measure(shown, _), View::Trust | View::Measure(..)) => Landing::Row(shown.clone()),
            _ => Landing::View,
        };
    }

    /// A person goes to a view; `true` if it is not the one that was shown.
    pub(crate) fn visit(&mut self, view: View) -> bool {
        if view == self.view {
            return false;
        }
        self.go_on(view);
        self.visits += 1;
        self.landing = Landing::View;
        true
    }

    /// The address names a view, because the person went back or forward or changed it; `true` if it is not the one that was
    /// shown.
    pub(crate) fn follow_address(&mut self, view: View) -> bool {
        if view == self.view {
            return false;
        }
        if let Some(at) = self.behind.iter().rposition(|place| place.view == view) {
            return self.go_back(self.behind.len() - at);
        }
        // After the page was loaded again nothing is known of the way here.
        match &self.view {
            View::Measure(shown, _) if view == View::Trust => {
                let shown = shown.clone();
                self.land(&view);
                self.opened.retain(|(measure, _)| *measure != shown);
                self.step = Step::Same;
                self.show(view);
            }
            _ => {
                self.land(&view);
                self.go_on(view);
                if self.landing != Landing::Tab {
                    self.landing = Landing::View;
                }
            }
        }
        true
    }

    /// Whether there is something to go back to.
    pub(crate) fn has_a_way_back(&self) -> bool {
        !self.behind.is_empty()
    }

    /// What is looked at or, in that section, what was looked at before it.
    pub(crate) fn view_before(&self, section: Section) -> View {
        let places = self.behind.iter().rev().map(|place| &place.view);
        let mut views = std::iter::once(&self.view).chain(places);
        views
            .find(|view| view.section() != section)
            .cloned()
            .unwrap_or_default()
    }

    /// How many steps are behind what is shown.
    pub(crate) fn steps_behind(&self) -> usize {
        self.behind.len()
    }

    /// Goes one step back; whether there was one.
    pub(crate) fn back(&mut self) -> bool {
        self.go_back(1)
    }

    /// Opens a measure, or closes it.
    pub(crate) fn expand(&mut self, shown: MeasureGroup, open: bool) {
        if open {
            self.go_on(View::Measure(shown, MeasureTab::default()));
        } else {
            self.close(&shown);
        }
    }

    fn close(&mut self, shown: &MeasureGroup) {
        let is_of_it = |view: &View| matches!(view, View::Measure(measure, _) if measure == shown);
        self.step = Step::Same;
        if is_of_it(&self.view) {
            // What was opened in it is closed with it.
            let inside = self.behind.iter().rev().take_while(|place| is_of_it(&place.view));
            let steps = inside.count() + 1;
            if let Some(left) = self.behind.len().checked_sub(steps) {
                self.view = self.behind[left].view.clone();
                self.behind.truncate(left);
                self.step = Step::Back(steps);
            } else {
                self.behind.clear();
                self.view = View::Trust;
            }
        }
        self.opened.retain(|(measure, _)| measure != shown);
        // Nothing on the way back opens it again.
        self.behind.retain(|place| !is_of_it(&place.view));
        for place in &mut self.behind {
            place.opened.retain(|(measure, _)| measure != shown);
        }
    }

    /// Shows another tab of an opened measure. From any other tab the first is a step back, where it was one to go on.
    pub(crate) fn choose_tab(&mut self, shown: &MeasureGroup, tab: MeasureTab) -> bool {
        let view = View::Measure(shown.clone(), tab);
        if view == self.view {
            return false;
        }
        let is_behind = self.behind.last().is_some_and(|place| place.view == view);
        let is_inside = matches!(&self.view, View::Measure(measure, _) if measure == shown);
        if is_behind && is_inside {
            self.behind.pop();
            self.step = Step::Back(1);
            self.show(view);
        } else {
            self.go_on(view);
        }
        true
    }

    /// Whether a measure is opened.
    pub(crate) fn is_expanded(&self, shown: &MeasureGroup) -> bool {
        self.opened.iter().any(|(measure, _)| measure == shown)
    }

    /// The tab at which a measure is opened.
    pub(crate) fn tab_of(&self, shown: &MeasureGroup) -> MeasureTab {
        let opened = self.opened.iter().find(|(measure, _)| measure == shown);
        opened.map_or_else(MeasureTab::default, |(_, tab)| *tab)
    }

    /// Asks the page to go to a control.
    pub(crate) fn go_to(&mut self, control: impl Into<Option<String>>) {
        self.focus = FocusRequest {
            number: self.focus.number + 1,
            control: control.into(),
        };
    }
}

/// The name in the page of a tab of an opened measure.
pub(crate) fn tab_id(shown: &MeasureGroup, tab: MeasureTab) -> String {
    format!("{}-{}-{}-tab", shown.measure, shown.group.id(), tab.id())
}

/// What going from one view to another is. Parts of what there is to know about the widget are no steps of their own, and
/// from tab to tab of a measure Back leads to its first.
fn step(from: &View, to: &View) -> Step {
    match (from, to) {
        (View::About(_), View::About(_)) => Step::Same,
        (View::Measure(one, tab), View::Measure(other, _)) if one == other && *tab != MeasureTab::Chart => {
            Step::Same
        }
        _ => Step::New,
    }
}

#[cfg(test)]
mod tests {
    use super::{Landing, Routing, Step};
    use crate::measures::{MeasureGroup, MeasureId, PupilGroup};
    use crate::route::{AboutPart, MeasureTab, View};

    fn measure(id: &str) -> MeasureGroup {
        MeasureGroup::new(MeasureId::new(id), PupilGroup::All)
    }

    fn opened(routing: &Routing) -> Vec<(String, MeasureTab)> {
        let opened = routing.opened.iter();
        opened
            .map(|(measure, tab)| (measure.measure.to_string(), *tab))
            .collect()
    }

    /// A trust with one measure opened, at another tab than its first.
    fn at_a_tab() -> Routing {
        let mut routing = Routing::at(View::Sector);
        routing.visit(View::Trust);
        routing.expand(measure("rwm_expected"), true);
        routing.choose_tab(&measure("rwm_expected"), MeasureTab::OverTime);
        routing
    }

    #[test]
    fn back_closes_the_tab_and_then_the_measure_and_then_the_view() {
        let mut routing = at_a_tab();
        let rwm = measure("rwm_expected");
        assert!(routing.back());
        assert_eq!(routing.view, View::Measure(rwm.clone(), MeasureTab::Chart));
        assert_eq!(routing.landing, Landing::Tab);
        assert!(routing.back());
        assert_eq!((&routing.view, routing.is_expanded(&rwm)), (&View::Trust, false));
        assert_eq!(routing.landing, Landing::Row(rwm));
        assert!(routing.back());
        assert_eq!((&routing.view, &routing.landing), (&View::Sector, &Landing::View));
        assert!(!routing.back() && !routing.has_a_way_back());
    }

    #[test]
    fn from_tab_to_tab_back_leads_to_the_first() {
        let mut routing = at_a_tab();
        let rwm = measure("rwm_expected");
        assert_eq!((routing.step, routing.steps_behind()), (Step::New, 3));
        assert!(routing.choose_tab(&rwm, MeasureTab::YourSchools));
        assert_eq!((routing.step, routing.steps_behind()), (Step::Same, 3));
        assert!(!routing.choose_tab(&rwm, MeasureTab::YourSchools));
        // Choosing the first is the way back that was there.
        assert!(routing.choose_tab(&rwm, MeasureTab::Chart));
        assert_eq!((routing.step, routing.steps_behind()), (Step::Back(1), 2));
        assert_eq!(routing.tab_of(&rwm), MeasureTab::Chart);
    }

    #[test]
    fn hiding_a_measure_closes_its_tab_too() {
        let mut routing = at_a_tab();
        routing.expand(measure("rwm_expected"), false);
        assert_eq!((&routing.view, routing.step), (&View::Trust, Step::Back(2)));
        assert!(opened(&routing).is_empty());
        assert_eq!(routing.steps_behind(), 1);
    }

    #[test]
    fn a_measure_that_was_closed_is_not_opened_by_going_back() {
        let mut routing = Routing::at(View::Trust);
        let [one, other] = ["rwm_expected", "phonics"].map(measure);
        routing.expand(one.clone(), true);
        routing.expand(other.clone(), true);
        routing.expand(one.clone(), false);
        assert_eq!(routing.view, View::Measure(other.clone(), MeasureTab::Chart));
        assert!(routing.is_expanded(&other) && !routing.is_expanded(&one));
        assert!(routing.back());
        assert_eq!((&routing.view, opened(&routing).len()), (&View::Trust, 0));
    }

    #[test]
    fn a_tab_beside_another_measure_goes_back_with_both_open() {
        let mut routing = Routing::at(View::Trust);
        let [one, other] = ["rwm_expected", "phonics"].map(measure);
        routing.expand(one.clone(), true);
        routing.expand(other.clone(), true);
        routing.choose_tab(&one, MeasureTab::WhatItWouldTake);
        assert!(routing.back());
        assert_eq!(routing.view, View::Measure(other, MeasureTab::Chart));
        assert_eq!(opened(&routing).len(), 2);
        assert_eq!(routing.tab_of(&one), MeasureTab::Chart);
    }

    #[test]
    fn the_browsers_own_back_and_forward_are_followed() {
        let mut routing = at_a_tab();
        let rwm = measure("rwm_expected");
        let (chart, tab) = (
            View::Measure(rwm.clone(), MeasureTab::Chart),
            View::Measure(rwm.clone(), MeasureTab::OverTime),
        );
        assert!(routing.follow_address(chart) && routing.follow_address(View::Trust));
        assert!(!routing.is_expanded(&rwm));
        assert!(!routing.follow_address(View::Trust));
        assert!(routing.follow_address(tab.clone()));
        assert_eq!(
            (&routing.view, routing.tab_of(&rwm)),
            (&tab, MeasureTab::OverTime)
        );
        assert!(routing.follow_address(View::Sector));
        assert!(!routing.has_a_way_back());
    }

    #[test]
    fn after_the_page_was_loaded_again_back_still_closes_the_measure() {
        let rwm = measure("rwm_expected");
        let mut routing = Routing::at(View::Measure(rwm.clone(), MeasureTab::OverTime));
        assert!(routing.follow_address(View::Measure(rwm.clone(), MeasureTab::Chart)));
        assert!(routing.follow_address(View::Trust));
        assert!(!routing.is_expanded(&rwm));
    }

    #[test]
    fn a_part_about_the_widget_is_no_step() {
        let mut routing = Routing::at(View::Trust);
        routing.visit(View::About(None));
        routing.visit(View::About(Some(AboutPart::Privacy)));
        assert_eq!((routing.step, routing.steps_behind()), (Step::Same, 1));
        assert!(routing.back());
        assert_eq!(routing.view, View::Trust);
    }
}
