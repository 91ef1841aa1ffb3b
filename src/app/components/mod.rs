//! Parts of the page that know nothing but their properties.

mod figure_field;
mod finding_article;
mod ladder;
mod picture;
mod theme;

pub(crate) use figure_field::FigureField;
pub(crate) use finding_article::FindingArticle;
pub(crate) use ladder::ladder;
pub(crate) use picture::{Drawing, Picture};
pub(crate) use theme::{Theme, ThemeProvider};
