//! What reaches a canvas: whole device pixels, at any sharpness of the screen.

use std::convert::Infallible;

use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle,
};
use trust_benchmark::charts::{Anchor, Mark, Palette, Point, Role, Scene, Text, Weight, paint};

/// Writes down what it is asked to draw.
#[derive(Default)]
struct Record(Vec<String>);

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

impl Record {
    #[expect(
        clippy::unnecessary_wraps,
        reason = "every drawing function of a backend ends in it"
    )]
    fn note(&mut self, what: String) -> Drawn {
        self.0.push(what);
        Ok(())
    }
}

fn colour(style: BackendColor) -> String {
    let (red, green, blue) = style.rgb;
    format!("#{red:02X}{green:02X}{blue:02X}")
}

impl DrawingBackend for Record {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        (1280, 480)
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, _: BackendCoord, _: BackendColor) -> Drawn {
        panic!("nothing is drawn pixel by pixel")
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Drawn {
        assert!(fill);
        self.note(format!("rect {from:?} {to:?} {}", colour(style.color())))
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        let path: Vec<_> = path.into_iter().collect();
        self.note(format!(
            "path {path:?} {} {}",
            style.stroke_width(),
            colour(style.color())
        ))
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        centre: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Drawn {
        assert!(fill);
        self.note(format!("circle {centre:?} {radius} {}", colour(style.color())))
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        let path: Vec<_> = path.into_iter().collect();
        self.note(format!("polygon {path:?} {}", colour(style.color())))
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, at: BackendCoord) -> Drawn {
        let anchor = style.anchor();
        let side = match anchor.h_pos {
            HPos::Left => "left",
            HPos::Center => "centre",
            HPos::Right => "right",
        };
        assert!(matches!(anchor.v_pos, VPos::Bottom));
        let weight = if matches!(style.style(), FontStyle::Bold) {
            "bold"
        } else {
            "regular"
        };
        self.note(format!(
            "{text} {at:?} {side} {} {weight} {}",
            style.size(),
            colour(style.color())
        ))
    }
}

fn painted(marks: Vec<Mark>, ratio: f64) -> Vec<String> {
    let mut record = Record::default();
    let scene = Scene {
        width: 640.0,
        height: 240.0,
        base_font: 16.0,
        marks,
    };
    paint(&scene, &Palette::LIGHT, ratio, &mut record).unwrap();
    record.0
}

fn line(from: (f64, f64), to: (f64, f64), width: f64) -> Mark {
    Mark::Line {
        from: Point::new(from.0, from.1),
        to: Point::new(to.0, to.1),
        width,
        role: Role::England,
    }
}

#[test]
fn thin_lines_cover_whole_pixels() {
    let upright = || vec![line((10.0, 5.0), (10.0, 25.0), 1.0)];
    assert_eq!(painted(upright(), 1.0), ["rect (10, 5) (11, 26) #1F5FA8"]);
    assert_eq!(painted(upright(), 2.0), ["rect (19, 9) (21, 51) #1F5FA8"]);
}

#[test]
fn slanting_lines_are_strokes() {
    assert_eq!(
        painted(vec![line((0.0, 0.0), (10.0, 5.0), 1.5)], 2.0),
        ["path [(0, 0), (20, 10)] 3 #1F5FA8"]
    );
}

#[test]
fn a_dot_never_vanishes() {
    let dot = |radius| {
        vec![Mark::Dot {
            centre: Point::new(20.5, 10.25),
            radius,
            role: Role::Country,
        }]
    };
    assert_eq!(painted(dot(2.2), 1.0), ["circle (21, 10) 2 #B8C4D1"]);
    assert_eq!(painted(dot(2.2), 2.0), ["circle (41, 21) 4 #B8C4D1"]);
    assert_eq!(painted(dot(0.2), 1.0), ["circle (21, 10) 1 #B8C4D1"]);
}

#[test]
fn shapes_and_their_corners_are_rounded_to_pixels() {
    let points = vec![Point::new(0.0, 0.25), Point::new(4.3, 0.25), Point::new(4.3, 3.0)];
    let shape = || Mark::Polygon {
        points: points.clone(),
        role: Role::Trust,
    };
    assert_eq!(
        painted(vec![shape()], 1.0),
        ["polygon [(0, 0), (4, 0), (4, 3)] #B3400F"]
    );
    assert_eq!(
        painted(vec![shape()], 2.0),
        ["polygon [(0, 1), (9, 1), (9, 6)] #B3400F"]
    );
    let path = Mark::Path {
        points: points.clone(),
        width: 1.0,
        role: Role::Median,
    };
    assert_eq!(
        painted(vec![path], 1.0),
        ["rect (0, 0) (5, 1) #44566B", "rect (4, 0) (5, 4) #44566B"]
    );
}

#[test]
fn a_slanted_path_is_one_stroke() {
    let path = Mark::Path {
        points: [(0.0, 0.0), (4.0, 0.0), (8.0, 3.0)]
            .map(|(x, y)| Point::new(x, y))
            .to_vec(),
        width: 2.0,
        role: Role::Median,
    };
    assert_eq!(
        painted(vec![path], 1.0),
        ["path [(0, 0), (4, 0), (8, 3)] 2 #44566B"]
    );
}

#[test]
fn words_are_set_in_device_pixels_upon_their_halo() {
    let label = |halo| {
        vec![Mark::Text(Text {
            content: "England 63%".to_owned(),
            at: Point::new(100.0, 16.0),
            anchor: Anchor::End,
            size: 0.8125,
            weight: Weight::Bold,
            role: Role::England,
            halo,
        })]
    };
    assert_eq!(
        painted(label(0.0), 1.0),
        ["England 63% (100, 16) right 13 bold #1F5FA8"]
    );
    let with_halo = painted(label(2.0), 2.0);
    assert_eq!(with_halo.len(), 17);
    assert_eq!(with_halo[0], "England 63% (204, 32) right 26 bold #FBFAF7");
    assert!(with_halo[..16].iter().all(|copy| copy.ends_with("#FBFAF7")));
    assert_eq!(with_halo[16], "England 63% (200, 32) right 26 bold #1F5FA8");
}

#[test]
fn a_nonsensical_pixel_ratio_is_taken_as_one() {
    for ratio in [0.0, -1.0, f64::NAN] {
        assert_eq!(
            painted(vec![line((0.0, 5.0), (9.0, 5.0), 1.0)], ratio),
            ["rect (0, 5) (10, 6) #1F5FA8"]
        );
    }
}

#[test]
fn a_whole_picture_is_painted_at_any_sharpness() {
    let scene = super::Example::attainment().scene();
    for (palette, ratio) in [
        (Palette::LIGHT, 1.0),
        (Palette::DARK, 2.0),
        (Palette::LIGHT, 1.25),
    ] {
        let mut record = Record::default();
        paint(&scene, &palette, ratio, &mut record).unwrap();
        assert!(record.0.len() >= scene.marks.len());
    }
}
