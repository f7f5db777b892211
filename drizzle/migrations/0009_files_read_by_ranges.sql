-- Kept as they are, not compressed: a part of a file is then read without the parts before it.
ALTER TABLE "document_contents" ALTER COLUMN "content" SET STORAGE EXTERNAL;
