package org.jiangheng.workflow;

import java.time.Instant;

/**
 * One publication of a folder.
 *
 * @param id the deployment's id
 * @param number counts the folder's versions from 1
 * @param shipped whether it came with the program
 */
public record ModelVersion(
        String id,
        String folder,
        int number,
        boolean shipped,
        String hash,
        String note,
        String account,
        String accountName,
        Instant published) {}
