package org.jiangheng.certificate;

import java.util.Optional;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.testing.OneInchPhoto;
import org.springframework.stereotype.Component;

/** The same photo for every holder of a programme that only tests name. */
@Component
class BenchPhotos implements IssuePhotos {

    static final String PROGRAMME = "bench";

    private final byte[] photo = OneInchPhoto.drawn();

    @Override
    public String programme() {
        return PROGRAMME;
    }

    @Override
    public Optional<byte[]> photo(SubjectId subject) {
        return Optional.of(photo);
    }
}
