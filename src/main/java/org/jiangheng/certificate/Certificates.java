package org.jiangheng.certificate;

import java.util.List;
import java.util.Optional;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.party.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The certificates issued. */
@Service
@Transactional
public class Certificates {

    /** Issues the certificate, or returns the one already issued for the dossier (XC-37, XC-38). */
    public Certificate issue(NewCertificate order) {
        throw new UnsupportedOperationException();
    }

    public Optional<Certificate> ofDossier(SubjectId dossier) {
        throw new UnsupportedOperationException();
    }

    public Optional<Certificate> find(String number) {
        throw new UnsupportedOperationException();
    }

    /** What the QR code leads to. */
    public Optional<Certificate> byToken(String token) {
        throw new UnsupportedOperationException();
    }

    /** The public look-up by number and name, or number and identity number (XC-39). */
    public Optional<Certificate> verify(String number, String nameOrIdentity) {
        throw new UnsupportedOperationException();
    }

    public byte[] pdf(String number) {
        throw new UnsupportedOperationException();
    }

    public List<Certificate> ofPerson(PersonId person) {
        throw new UnsupportedOperationException();
    }
}
