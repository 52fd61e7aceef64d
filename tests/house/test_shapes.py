"""What judging keeps by place has a mark, which a change of shape must change."""

from hudna.desk.shapes import SHAPES, kept_types, shapes_of


def test_the_mark_of_all_shapes_is_up_to_date():
    now = shapes_of(kept_types())
    assert now == SHAPES, (
        f'what judging keeps has another shape: set SHAPES = "{now}" in src/hudna/desk/shapes.py,'
        " so that cases are judged anew once"
    )
