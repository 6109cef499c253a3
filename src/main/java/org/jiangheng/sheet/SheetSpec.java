package org.jiangheng.sheet;

import java.util.List;

/**
 * A list as it is expected.
 *
 * @param name of the sheet; where a file has several, the one of this name is read
 * @param mostRows beyond which a file is refused unread
 */
public record SheetSpec(String name, List<SheetColumn> columns, int mostRows) {

    public SheetSpec {
        columns = List.copyOf(columns);
    }
}
