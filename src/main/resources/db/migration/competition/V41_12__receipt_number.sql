-- The receipt's number is drawn with its paper, as every document number is.
drop table jiangheng.competition_receipt_counter;
