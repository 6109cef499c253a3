package org.jiangheng.material;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** How the camera was held, from a JPEG's EXIF; read before the EXIF is thrown away, so that photos of telephones stand upright. */
enum Orientation {
    UPRIGHT(0),
    CLOCKWISE(1),
    UPSIDE_DOWN(2),
    COUNTERCLOCKWISE(3);

    private static final int APP1 = 0xFFE1;
    private static final int SCAN = 0xFFDA;
    private static final int TAG = 0x0112;

    private final int quarterTurns;

    Orientation(int quarterTurns) {
        this.quarterTurns = quarterTurns;
    }

    int quarterTurns() {
        return quarterTurns;
    }

    boolean isSideways() {
        return this == CLOCKWISE || this == COUNTERCLOCKWISE;
    }

    static Orientation of(byte[] content) {
        try {
            return switch (tag(ByteBuffer.wrap(content))) {
                case 3, 4 -> UPSIDE_DOWN;
                case 5, 6 -> CLOCKWISE;
                case 7, 8 -> COUNTERCLOCKWISE;
                default -> UPRIGHT;
            };
        } catch (RuntimeException notReadable) {
            return UPRIGHT;
        }
    }

    private static int tag(ByteBuffer file) {
        if (file.getShort() != (short) 0xFFD8) {
            return 0;
        }
        while (file.remaining() > 4) {
            int marker = file.getShort() & 0xFFFF;
            int length = file.getShort() & 0xFFFF;
            if (marker == SCAN) {
                return 0;
            }
            if (marker == APP1 && isExif(file)) {
                return inTiff(file.slice(file.position() + 6, length - 8));
            }
            file.position(file.position() + length - 2);
        }
        return 0;
    }

    private static boolean isExif(ByteBuffer file) {
        var name = new byte[4];
        file.get(file.position(), name);
        return new String(name, StandardCharsets.US_ASCII).equals("Exif");
    }

    private static int inTiff(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
                return tiff.getShort(entry + 8) & 0xFFFF;
            }
        }
        return 0;
    }
}
