package org.jiangheng.document;

import java.time.LocalDate;

/** A piece of a paper, from top to bottom. */
public sealed interface Block
        permits Grid,
                Block.Line,
                Block.Paragraph,
                Block.Heading,
                Block.Note,
                Block.Letterhead,
                Block.Subtitle,
                Block.NewPage,
                Block.NextForm,
                Block.Signature,
                Block.Space {

    /** A line or more without indent: an addressee, a number, a caption. */
    record Line(String text, Cell.Align align) implements Block {}

    /** Body text, its first line indented by two characters. */
    record Paragraph(String text) implements Block {}

    /** A heading of the text: 一、… */
    record Heading(String text) implements Block {}

    /** Small print: how to object, where to verify. */
    record Note(String text) implements Block {}

    /** The red head of a public notice: issuer, number, red line (GB/T 9704). */
    record Letterhead(String issuer, String number) implements Block {}

    /** Small spaced capitals under the title. */
    record Subtitle(String text) implements Block {}

    /** Issuing unit, place of the seal and date at the lower right; a real seal is never drawn (XC-25). */
    record Signature(String unit, LocalDate date) implements Block {}

    /** The next block stands on a page of its own. */
    record NewPage() implements Block {}

    /** The next form of a bundle begins: a page of its own under its title. */
    record NextForm(String title) implements Block {}

    /** Empty height, in points. */
    record Space(float height) implements Block {}
}
