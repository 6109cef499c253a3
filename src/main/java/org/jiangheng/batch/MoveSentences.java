package org.jiangheng.batch;

/** What the journal says of a moved deadline. */
final class MoveSentences {

    private MoveSentences() {}

    static String said(Stage stage, Move move) {
        return "将“" + stage.label() + "”截止日期由" + ChineseDay.lastBefore(move.from()) + "调整为"
                + ChineseDay.lastBefore(move.to()) + "。";
    }

    static String restored(Stage stage, Move move) {
        return "将“" + stage.label() + "”截止日期由" + ChineseDay.lastBefore(move.to()) + "恢复为"
                + ChineseDay.lastBefore(move.from()) + "。";
    }

    static String why(Move move) {
        return "依据：" + move.source() + "；理由：" + move.reason() + "。";
    }
}
